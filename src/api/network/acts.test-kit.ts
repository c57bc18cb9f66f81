import type { CodedEvent, ReportRecord } from '../../record/index.js'
import { first, second, undated } from '../records.test-kit.js'

const [told] = second.events
if (told === undefined) throw new Error('the records have an event')
const [held] = second.talks.flatMap(({ evidence }) => evidence)
const [promised] = second.commitments.flatMap(({ evidence }) => evidence)
if (held === undefined || promised === undefined) throw new Error('the records have talks and a commitment')

const event = (id: string, more: Partial<CodedEvent>): CodedEvent => ({ ...told, id, ...more })

const talks: ReportRecord = {
  ...second,
  events: [
    told,
    // Both sides agree with one another, and nobody else is named.
    event('e2', { type: 'AGREE', source: ['freedonia', 'sylvania'], target: [], evidence: [held] }),
    event('e3', { type: 'MOBILIZE', source: ['freedonia'], target: ['sylvania'], status: 'planned', evidence: [held] }),
    event('e4', { type: 'PROTEST', source: ['crowd'], target: [], evidence: [promised] }),
  ],
}

/** The records of the tolls with acts both ways, one that is only planned, and one of which only one side is named. */
export const acts = [first, talks, undated]
