import type { ParsedWord } from './explanation.js'

/** The parse of a sentence, a word a line: dependents hang under their head in text order, signs are left out. */
export function parseTree(words: readonly ParsedWord[]): string {
  const shown = words.filter(({ upos }) => upos !== 'PUNCT')
  const under = (head: number): ParsedWord[] => shown.filter((one) => one.head === head)
  const lines: string[] = []
  const add = (word: ParsedWord, lead: string, hang: string): void => {
    const means = word.means.length === 0 ? '' : `  = ${word.means.join(', ')}`
    lines.push(`${lead}${word.word}  ${word.relation} ${word.upos}${means}`)
    const inner = under(word.number)
    inner.forEach((one, at) => {
      const last = at === inner.length - 1
      add(one, `${hang}${last ? '└ ' : '├ '}`, `${hang}${last ? '  ' : '│ '}`)
    })
  }
  for (const root of under(0)) add(root, '', '')
  return `${lines.join('\n')}\n`
}
