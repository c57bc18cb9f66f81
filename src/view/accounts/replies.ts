import { isIn } from '../../merging/index.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import type { EventType, SpeechAct } from '../../record/index.js'
import type { Ground } from './ground.js'
import type { Reply } from './reply-index.js'
import { isBystander, topsOf } from './voices.js'

/** What speech acts and events say in answer. The report's own words stand beside it. */
const consents: ReadonlyMap<string, string> = new Map<SpeechAct | EventType, string>([
  ['accept', 'agrees'],
  ['AGREE', 'agrees'],
  ['CONCEDE', 'gives way'],
  ['promise', 'promises'],
])
const refusals: ReadonlyMap<string, string> = new Map<SpeechAct | EventType, string>([
  ['deny', 'denies it'],
  ['reject', 'refuses'],
  ['REJECT', 'refuses'],
])

/** All refusals, denials and consents of the sides. */
export const repliesOf = (ground: Ground): Reply[] =>
  ground.entries.filter((entry) => replyKind(entry) !== null).flatMap((entry) => replyOf(entry, ground))

const replyKind = (entry: LedgerEntry): string | null => {
  const kind = isIn(entry, 'statements')
    ? entry.body.act
    : isIn(entry, 'events') && entry.body.status === 'happened'
      ? entry.body.type
      : null
  return kind !== null && (consents.has(kind) || refusals.has(kind)) ? kind : null
}

function replyOf(entry: LedgerEntry, { voices }: Ground): Reply[] {
  const [speakers, to] = partiesOf(entry)
  const voice = voices.of(speakers, entry)
  if (!voice.columns.some(voices.isSide)) return []
  const kind = replyKind(entry) ?? ''
  const refuses = refusals.has(kind)
  const claim = refusals.get(kind) ?? consents.get(kind) ?? ''
  const others = to.filter((id) => !voice.columns.includes(voices.columnOf(id, entry)))
  return [{ entry, voice, refuses, denies: kind === 'deny', claim, to: addressed(others, entry) }]
}

/** Who replies, and to whom. */
const partiesOf = (entry: LedgerEntry): readonly [readonly string[], readonly string[]] =>
  isIn(entry, 'events')
    ? [entry.body.source, entry.body.target]
    : isIn(entry, 'statements')
      ? [entry.body.speakers, entry.body.addressees]
      : [[], []]

/** Those to whom somebody speaks, at the top, without those of whom he speaks. */
const addressed = (ids: readonly string[], entry: LedgerEntry): Set<string> =>
  new Set([...topsOf(ids, entry)].filter((top) => !isBystander(top, entry)))
