import { dayAfter } from '../../record/index.js'
import { type Brief, brief } from '../../view/brief.js'
import { comparedWith } from '../../view/brief/compared.js'
import type { BoundedAsked, Limited, Sources } from '../work/sources.js'
import type { WireBrief } from '../brief-routes.js'

export interface BriefAsked extends BoundedAsked {
  /** What is told otherwise than it was by the end of this day is marked. */
  readonly compare?: string | undefined
}

/** With more entries than this the brief without a period is of the last month: nobody reads a hundred pages. */
const mostAtOnce = 2_000
/** So many days are a month. */
const month = 31

/** The brief of a period; without one of all, or, where that is too much, of the last month learned. */
export async function briefQuestion(sources: BriefSources, asked: BriefAsked): Promise<WireBrief> {
  const { period, limited, covered } = await periodOf(sources.ledger, asked)
  const { asOf, compare } = asked
  const options = { title: sources.names.title ?? 'Brief', phrases: sources.phrases, ...period }
  const now = await brief(sources.ledger, { ...options, ...(asOf !== undefined && { asOf }) })
  const then =
    compare === undefined ? null : await brief(sources.ledger, { ...options, ...samePeriod(now), asOf: compare })
  return { ...wire(now, then), limited, covered }
}

type BriefSources = Pick<Sources, 'ledger' | 'names' | 'phrases'>

/** The earlier brief is of the same days, even where those were not chosen. */
const samePeriod = ({ period }: Brief): Partial<NonNullable<Brief['period']>> => period ?? {}

/** An open end of a period goes to the first or last day on which something had been learned by then. */
async function periodOf(ledger: Sources['ledger'], { since, until, asOf }: BriefAsked) {
  const sketches = await ledger.sketches(asOf === undefined ? {} : { asOf })
  let [first, last] = ['', '']
  for (const { learned } of sketches) {
    if (first === '' || learned < first) first = learned
    if (learned > last) last = learned
  }
  const covered: Limited = first === '' ? null : { since: first, until: last }
  const chosen = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
  if (sketches.length <= mostAtOnce) return { period: chosen, limited: null, covered }
  if (since !== undefined || until !== undefined) {
    const [from, to] = [since ?? (first || (until ?? '')), until ?? (last || (since ?? ''))]
    return { period: { since: from, until: to < from ? from : to }, limited: null, covered }
  }
  const limited = { since: dayAfter(last, 1 - month), until: last }
  return { period: limited, limited, covered }
}

function wire(now: Brief, then: Brief | null): Omit<WireBrief, 'limited' | 'covered'> {
  const compared = then === null ? null : comparedWith(now, then)
  return {
    title: now.title,
    period: now.period,
    asOf: now.asOf,
    sections: now.sections.map(({ id, title, groups }) => ({
      id,
      title,
      groups: groups.map(({ heading, sentences }) => ({
        heading,
        sentences: sentences.map((sentence) => ({
          text: sentence.text,
          references: [...sentence.references],
          quote: sentence.quote,
          entries: [...sentence.entries],
          change: compared?.changes.get(sentence) ?? null,
        })),
      })),
    })),
    references: now.references.map((reference) => ({ ...reference, entries: [...reference.entries] })),
    compared: compared === null ? null : { asOf: then?.asOf ?? null, gone: [...compared.gone] },
  }
}
