import type { Quotation } from '../../language/index.js'

/** Quotations that are one: an unclosed one and what reopens right behind it (manual, section 3). */
export interface QuotationGroup {
  readonly index: number
  readonly parts: readonly Quotation[]
}

/** Joins quotations that only a missing closing mark and white space part. */
export function quotationGroups(text: string, quotations: readonly Quotation[]): QuotationGroup[] {
  const groups: Quotation[][] = []
  for (const quotation of quotations) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const joins = before && !before.closed && /^[\s"“”«»]*$/u.test(text.slice(before.end, quotation.start))
    if (last && joins) last.push(quotation)
    else groups.push([quotation])
  }
  return groups.map((parts, index) => ({ index, parts }))
}
