import type { Quotation } from '../../language/index.js'
import type { CodingContext } from '../context.js'
import type { StatementDraft } from './statements.js'

/** A quotation with the name of the one to whom a statement attributes it; null where none does. */
export interface AttributedQuotation extends Quotation {
  readonly speaker: string | null
}

/** The quotations with their speakers: those of the shortest statement in whose words the quotation stands. */
export function attributed(context: CodingContext, statements: readonly StatementDraft[]): AttributedQuotation[] {
  const contents = statements
    .flatMap((said) => said.content.map((span) => ({ said, start: span.start, end: span.end })))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  return context.analysis.quotations.map((quotation) => {
    // A content may leave the marks and signs at its ends out, a quotation has them: their middles decide.
    const found =
      contents.find(({ start, end }) => start <= middle(quotation) && middle(quotation) < end) ??
      contents.find((one) => quotation.start <= middle(one) && middle(one) < quotation.end)
    const names = context.cast.registry.names(found?.said.speakers ?? [])
    return { ...quotation, speaker: names.length > 0 ? names.join(' and ') : null }
  })
}

const middle = ({ start, end }: { readonly start: number; readonly end: number }): number => (start + end) / 2
