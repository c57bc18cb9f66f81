/** Letters that Unicode does not take apart into a base and a mark. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'e',
}

/** Lower case without diacritics: "Café" and "Cafe" are the same. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most names are ASCII and need none of the work below.
  if (isAscii(lower)) return lower
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replace(/[łđðøßæœþıħə]/g, (letter) => letters[letter] ?? letter)
}

/**
 * The keys by which a word is compared: folded, without full stops ("U.S." is `us`), parted at hyphens and
 * apostrophes, so that "Shi'ite", "Shi’ite" and "al-Qaeda" meet however they were tokenised.
 */
export function keysOf(word: string): string[] {
  const folded = fold(word)
  return isAscii(folded) ? asciiKeys(folded) : otherKeys(folded)
}

/** By hand, because tens of thousands of names are read at every start. */
function asciiKeys(folded: string): string[] {
  const keys: string[] = []
  let key = ''
  let from = -1
  for (let i = 0; i <= folded.length; i++) {
    const code = i < folded.length ? folded.charCodeAt(i) : space
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      if (from < 0) from = i
      continue
    }
    if (from >= 0) key += folded.slice(from, i)
    from = -1
    if (code === fullStop || key === '') continue
    keys.push(key)
    key = ''
  }
  if (key !== '') keys.push(key)
  return keys
}

const space = 0x20
const fullStop = 0x2e

function otherKeys(folded: string): string[] {
  const parts = folded.replaceAll('.', '').split(/[^\p{L}\p{N}]+/u)
  return parts.includes('') ? parts.filter((key) => key !== '') : parts
}

/** The keys of a whole name, without a leading "the". */
export function keysOfName(name: string): string[] {
  const keys = keysOf(name)
  return keys.length > 1 && keys[0] === 'the' ? keys.slice(1) : keys
}

/** The first key of a whole name, without the work for the others; empty when it has none. */
export function firstKey(name: string): string {
  const from = /^the /i.test(name) ? 4 : 0
  const blank = name.indexOf(' ', from)
  const word = blank < 0 ? name.slice(from) : name.slice(from, blank)
  return keysOf(word)[0] ?? keysOfName(name)[0] ?? ''
}

/** A name as one comparable string: lower case, folded, apostrophes and hyphens one blank, no leading "the". */
export const normalise = (name: string): string => keysOfName(name).join(' ')

/** Whether a name is a short abbreviation, in which case counts: US and us, WHO and who. */
export const isAbbreviation = (name: string): boolean =>
  name.length <= 8 && /^[A-Z][A-Z.&]{1,7}$/.test(name) && name.replace(/[.&]/g, '').length <= 4

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) return false
  return true
}
