import type { Stretch } from './paragraphs.js'

/** What the cutter of words has to know of a language, from its data files. */
export interface WordParts {
  /** Prefixes that stay with their word at a hyphen, lower case. */
  readonly prefixes: ReadonlySet<string>
  /** Endings split off a word, with straight apostrophe, longest first. */
  readonly endings: readonly string[]
  /** Written as one, read as two: word → length of the first part. */
  readonly joined: ReadonlyMap<string, number>
  /** Abbreviations that keep their full stop. */
  readonly abbreviations: ReadonlySet<string>
}

// A run of letters and digits that may hold inner points, apostrophes, commas in numbers and ampersands,
// or any single other sign. Hyphens are signs of their own, as in English treebanks.
const chunk =
  /\p{N}+(?:[.,:/]\p{N}+)*(?:\p{L}+)?|(?:\p{L}\.){2,}(?:['’ʼ]s(?!\p{L}))?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ&.](?=\p{L})[\p{L}\p{M}\p{N}]+)*(?:\.(?!\.))?|\.{2,}|…|-{2,}|[^\s]/gu
const web = /^(?:https?:\/\/|www\.)\S+|^[\w.+-]+@[\w-]+\.\S+/iu

/** The words and signs of a sentence, cut as the treebanks cut them. Linear in the length of the text. */
export function tokensOf(text: string, within: Stretch, parts: WordParts): Stretch[] {
  const out: Stretch[] = []
  chunk.lastIndex = within.start
  for (let found = chunk.exec(text); found !== null && found.index < within.end; found = chunk.exec(text)) {
    const start = found.index
    const url = isWebStart(found[0]) ? web.exec(text.slice(start, Math.min(within.end, start + 300))) : null
    if (url) {
      const end = start + url[0].replace(/[.,;:!?)"”'’]+$/u, '').length
      out.push({ start, end })
      chunk.lastIndex = end
      continue
    }
    cutWord(text, start, Math.min(start + found[0].length, within.end), within.end, parts, out)
  }
  return joinPrefixes(text, out, parts)
}

const isWebStart = (word: string): boolean => /^(?:https?|www\.|[\w.]+$)/iu.test(word)

function cutWord(text: string, start: number, stop: number, limit: number, parts: WordParts, out: Stretch[]): void {
  let end = stop
  const word = text.slice(start, end)
  if (/[^.]\.$/u.test(word) && !keepsPoint(word, end >= limit, parts)) {
    cutWord(text, start, end - 1, limit, parts, out)
    out.push({ start: end - 1, end })
    return
  }
  const plain = word.replace(/[’ʼ]/gu, "'").toLowerCase()
  const split = parts.joined.get(plain)
  if (split !== undefined) {
    out.push({ start, end: start + split }, { start: start + split, end })
    return
  }
  for (const ending of parts.endings) {
    if (plain.length > ending.length && plain.endsWith(ending)) {
      out.push({ start, end: end - ending.length }, { start: end - ending.length, end })
      return
    }
  }
  const unit = /^(\p{N}[\p{N}.,]*)(bn|mn|m|k|km|kg|pc|mln|bln|tn)$/iu.exec(word)
  if (unit?.[1]) {
    out.push({ start, end: start + unit[1].length }, { start: start + unit[1].length, end })
    return
  }
  const sentence = /^(\p{Ll}[\p{L}]{2,})\.(\p{Lu}\p{Ll}+.*)$/u.exec(word)
  if (sentence?.[1]) {
    const cut = start + sentence[1].length
    out.push({ start, end: cut }, { start: cut, end: cut + 1 })
    cutWord(text, cut + 1, end, limit, parts, out)
    return
  }
  out.push({ start, end })
}

/** Whether a word keeps its final point; at the end of a sentence only what never stands without one does. */
function keepsPoint(word: string, atEnd: boolean, parts: WordParts): boolean {
  if (/^(?:\p{L}\.)+$/u.test(word)) return word.length > 2 || (!atEnd && /^\p{Lu}/u.test(word))
  return parts.abbreviations.has(word)
}

/** Puts `pre` + `-` + `war` back together; other hyphened words stay three tokens. */
function joinPrefixes(text: string, tokens: readonly Stretch[], parts: WordParts): Stretch[] {
  const out: Stretch[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    const hyphen = tokens[i + 1]
    const rest = tokens[i + 2]
    if (!token) continue
    const joins =
      hyphen &&
      rest &&
      hyphen.start === token.end &&
      rest.start === hyphen.end &&
      text.slice(hyphen.start, hyphen.end) === '-' &&
      /^\p{L}/u.test(text.slice(rest.start, rest.end)) &&
      parts.prefixes.has(text.slice(token.start, token.end).toLowerCase())
    if (joins) {
      out.push({ start: token.start, end: rest.end })
      i += 2
    } else out.push(token)
  }
  return out
}
