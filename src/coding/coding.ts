import type { CodingContext } from './context.js'
import type { Dating } from './dating.js'
import type { EntryIds } from './entry-id.js'
import type { EventDraft } from './events/events.js'
import type { Placing } from './placing.js'
import type { IssueCode, Span } from '../record/index.js'
import type { StatementDraft } from './statements/statements.js'

/** Something noticed in the report and kept as told; the reader makes an issue of it. */
export interface Notice {
  readonly code: IssueCode
  readonly message: string
  readonly span: Span
}

/** What the later coders (talks, proposals, commitments, measures, figures, positions) are given. */
export interface Coding {
  readonly context: CodingContext
  readonly dating: Dating
  readonly placing: Placing
  readonly statements: readonly StatementDraft[]
  readonly events: readonly EventDraft[]
  readonly ids: EntryIds
  /** Coders add what they notice. */
  readonly notices: Notice[]
}

/** The statement in whose words the offset stands. */
export const saidAt = (coding: Coding, offset: number): StatementDraft | undefined =>
  coding.statements.find((one) => one.content.some((span) => span.start <= offset && offset < span.end))
