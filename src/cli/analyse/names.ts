import type { Analysis } from '../../language/index.js'

/** A stretch of words that was taken for a name. */
export interface FoundName {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What the tagger calls it: PER, ORG or LOC. */
  readonly kind: string
}

/** The names that the words' BIO tags make, in the order of the text. */
export function namesIn({ text, tokens }: Analysis): FoundName[] {
  const names: FoundName[] = []
  let open = false
  for (const { start, end, name } of tokens) {
    const kind = name.slice(2)
    const last = names.at(-1)
    if (open && last !== undefined && name.startsWith('I') && last.kind === kind) {
      names[names.length - 1] = { ...last, end, text: text.slice(last.start, end) }
    } else if (name !== 'O') {
      names.push({ start, end, text: text.slice(start, end), kind })
    }
    open = name !== 'O'
  }
  return names
}
