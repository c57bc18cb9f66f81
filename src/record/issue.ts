import { z } from 'zod'
import { spanSchema } from './span.js'

export const issueCodes = [
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-binary',
  'file-encoding',
  'file-too-large',
  'folder-unreadable',
  'html-broken',
  'html-no-article',
  'json-line-broken',
  'json-line-shape',
  'front-matter-broken',
  'feed-broken',
  'feed-item-empty',
  'index-broken',
  'case-broken',
  'knowledge-broken',
  'report-duplicate-id',
  'report-undated',
  'language-not-supported',
  'phase-arithmetic',
  'entry-refused',
  'ruling-refused',
  'ruling-adrift',
  'coding-refused',
  'coding-failed',
  'ledger-newer',
  'ledger-broken',
  'ledger-full',
  'ledger-busy',
] as const
export const issueCodeSchema = z.enum(issueCodes)
export type IssueCode = z.infer<typeof issueCodeSchema>

/** Issues that tell of something noticed and kept; all others make the exit status 1. */
const notices: readonly IssueCode[] = [
  'report-undated',
  'language-not-supported',
  'phase-arithmetic',
  'file-encoding',
  'ruling-adrift',
]

/** A fault in input: never a crash, never a silent skip. `message` is a sentence for people. */
export const issueSchema = z.object({
  code: issueCodeSchema,
  /** The file's path as the user gave it, or `<stdin>`. */
  file: z.string(),
  /** Line in the file, from 1, where it is known. */
  line: z.int().positive().nullable(),
  span: spanSchema.nullable(),
  message: z.string().min(1),
})
export type Issue = z.infer<typeof issueSchema>

/** Whether the issue means that something given was not read or kept. */
export const isFault = (issue: Issue): boolean => !notices.includes(issue.code)

/** An issue about a file; `where` adds line or span. */
export const issueOf = (
  code: IssueCode,
  file: string,
  message: string,
  where: { line?: number; span?: Issue['span'] } = {},
): Issue => ({ code, file, line: where.line ?? null, span: where.span ?? null, message })
