import type { CodingContext } from '../context.js'
import type { EventDraft } from './events.js'

/** One act, one entry: an act told again in a report becomes a second span of the first (manual, sections 0 and 3). */
export function joinSameActs(context: CodingContext, drafts: readonly EventDraft[]): EventDraft[] {
  const out: EventDraft[] = []
  for (const draft of drafts) {
    const same = out.find((other) => isSameAct(context, other, draft))
    if (!same) {
      out.push({ ...draft })
      continue
    }
    context.trace?.({ step: 'same-event', at: draft.head, first: same.head })
    const at = out.indexOf(same)
    out[at] = joined(same, draft)
  }
  return out
}

function isSameAct(context: CodingContext, a: EventDraft, b: EventDraft): boolean {
  if (a.type !== b.type || a.status !== b.status) return false
  if (a.type === 'REQUEST' && a.cameo !== b.cameo && a.cameo?.slice(-2) !== b.cameo?.slice(-2)) return false
  if (
    a.date?.from &&
    b.date?.from &&
    (a.date.from > (b.date.to ?? b.date.from) || b.date.from > (a.date.to ?? a.date.from))
  )
    return false
  // Acts towards nobody named need more in common than their doer.
  if (a.target.length === 0 && b.target.length === 0 && a.head.lemma !== b.head.lemma) return false
  return sameSides(context, a.source, b.source) && sameSides(context, a.target, b.target)
}

/** Every one of the shorter list meets one of the longer: itself or one whom it belongs to. */
function sameSides(context: CodingContext, a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length
  if (a.length !== b.length) return false
  const { registry } = context.cast
  const comrades = (x: string, y: string): boolean =>
    registry.get(x)?.of != null &&
    registry.get(x)?.of === registry.get(y)?.of &&
    registry.get(x)?.kind === registry.get(y)?.kind &&
    registry.get(x)?.kind !== 'person'
  const meets = (x: string, y: string): boolean =>
    registry.chain(x).includes(y) || registry.chain(y).includes(x) || comrades(x, y)
  return a.every((x) => b.some((y) => meets(x, y))) && b.every((y) => a.some((x) => meets(x, y)))
}

/** The later telling names the actors more exactly when it names persons; dates and places fill one another. */
function joined(first: EventDraft, again: EventDraft): EventDraft {
  const evidence = [...first.evidence]
  for (const span of again.evidence)
    if (!evidence.some((one) => one.start <= span.start && span.end <= one.end)) evidence.push(span)
  return {
    ...first,
    said: first.said ?? again.said,
    date: first.date ?? again.date,
    place: first.place ?? again.place,
    evidence,
  }
}
