import type { CodingContext } from '../context.js'
import { onOneSide } from '../clauses.js'
import type { EventDraft } from './events.js'

/**
 * Calls that name nobody ("escalation must be avoided") are meant for those whom the report's other calls go to;
 * where there are none such, nobody was asked (manual, section 4).
 */
export function addressCalls(context: CodingContext, drafts: readonly EventDraft[]): EventDraft[] {
  return drafts.flatMap((draft) => {
    if (draft.type !== 'REQUEST' || draft.target.length > 0) return [draft]
    const target = usualAddressees(context, drafts, draft.source)
    if (target.length === 0) context.trace?.({ step: 'no-event', at: draft.head, reason: 'unaddressed' })
    return target.length > 0 ? [{ ...draft, target }] : []
  })
}

/** The group of two or more that most calls go to, outside the asker's own side. */
function usualAddressees(context: CodingContext, drafts: readonly EventDraft[], source: readonly string[]): string[] {
  const counts = new Map<string, { ids: string[]; count: number }>()
  for (const { type, target } of drafts) {
    if (type !== 'REQUEST' || target.length < 2 || onOneSide(context, target, source)) continue
    const key = [...target].sort().join(' ')
    counts.set(key, { ids: target, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.ids ?? []
}
