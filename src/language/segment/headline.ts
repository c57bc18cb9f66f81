/** Words of the running text by how they are written: with a capital inside a sentence, or small. */
export interface Writing {
  readonly capital: ReadonlySet<string>
  readonly small: ReadonlySet<string>
}

/** How the words of a story are written; only words inside sentences tell. `words` of one sentence each. */
export function writingOf(sentences: Iterable<readonly string[]>): Writing {
  const capital = new Set<string>()
  const small = new Set<string>()
  for (const words of sentences) {
    if (isHeadlineCase(words)) continue
    words.forEach((word, i) => {
      if (/^\p{Ll}/u.test(word)) small.add(word.toLowerCase())
      else if (i > 0 && /^\p{Lu}/u.test(word)) capital.add(word.toLowerCase())
    })
  }
  return { capital, small }
}

/** Whether nearly all longer words begin with a capital, as in "Ministers Meet Over Border Dispute". */
export function isHeadlineCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length >= 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.8
}

/**
 * A headline's words as the story would write them: small, unless the story writes them with a capital, they are
 * abbreviations, or `isName` says so. The parser knows sentences, not headlines.
 */
export function asInSentence(
  words: readonly string[],
  writing: Writing,
  isName: (position: number) => boolean,
): string[] {
  return words.map((word, i) => {
    if (!/^\p{Lu}/u.test(word) || isName(i)) return word
    const lower = word.toLowerCase()
    const shouted = word.length > 1 && word === word.toUpperCase() && words.some((other) => /\p{Ll}/u.test(other))
    if (shouted || (writing.capital.has(lower) && !writing.small.has(lower))) return word
    return lower
  })
}
