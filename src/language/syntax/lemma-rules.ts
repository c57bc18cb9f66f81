/** Regular English endings. training/lemmas.py holds the same rules, to learn what they get wrong. */

const VOWELS = 'aeiouy'
const NO_WORDS: ReadonlySet<string> = new Set()
const LOSES_ES = ['sses', 'shes', 'ches', 'xes', 'zzes', 'oes']
const WANTS_E = [
  'at',
  'iz',
  'yz',
  'v',
  'u',
  'c',
  'rg',
  'dg',
  'ang',
  'eng',
  'bl',
  'tl',
  'pl',
  'dl',
  'gl',
  'uir',
  'uct',
  'ecid',
  'vid',
  'clud',
  'ur',
  'ut',
  'is',
  'ys',
  'as',
  'os',
  'us',
  'ns',
  'rs',
  'ag',
  'eg',
  'ug',
]
const WANTS_NONE = ['eat', 'oat', 'uct', 'out', 'ss', 'reat', 'our']

const endsWith = (word: string, endings: readonly string[]): boolean => endings.some((ending) => word.endsWith(ending))
const isVowel = (c: string | undefined): boolean => c !== undefined && VOWELS.includes(c)

/** The lemma of a word with its Penn tag. Proper nouns keep their capitals, all else becomes lower case. */
export function lemmaByRule(form: string, tag: string, verbs: ReadonlySet<string>, nouns: ReadonlySet<string>): string {
  if (tag === 'NNP') return form
  if (tag === 'NNPS') return cutS(form, nouns)
  const word = form.toLowerCase()
  switch (tag) {
    case 'NNS':
      return word.endsWith('men') && word.length > 4 ? `${word.slice(0, -2)}an` : cutS(word, nouns)
    case 'VBZ':
      return cutS(word, verbs)
    case 'VBD':
    case 'VBN':
      if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
      return word.endsWith('ed') && word.length > 3 ? restore(word.slice(0, -2), verbs) : word
    case 'VBG':
      return word.endsWith('ing') && word.length > 4 ? restore(word.slice(0, -3), verbs) : word
    case 'JJR':
    case 'RBR':
      return cutDegree(word, ['ier', 'er'])
    case 'JJS':
    case 'RBS':
      return cutDegree(word, ['iest', 'est'])
    default:
      return word
  }
}

function cutS(word: string, known: ReadonlySet<string>): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (endsWith(word, LOSES_ES)) {
    return known.has(word.slice(0, -1)) && !known.has(word.slice(0, -2)) ? word.slice(0, -1) : word.slice(0, -2)
  }
  if (endsWith(word, ['ss', 'us', 'is']) || !word.endsWith('s') || word.length < 3) return word
  return word.slice(0, -1)
}

function cutDegree(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length <= ending.length + 2) continue
    const stem = word.slice(0, -ending.length)
    return ending.startsWith('i') ? `${stem}y` : restore(stem, NO_WORDS)
  }
  return word
}

/** The base of a stem whose -ed, -ing, -er or -est was cut: "rat" → "rate", "plann" → "plan". */
function restore(stem: string, known: ReadonlySet<string>): string {
  const order = [stem, `${stem}e`]
  const last = stem.at(-1)
  const doubled = stem.length > 2 && last === stem.at(-2) && !isVowel(last)
  if (doubled && !'lsfz'.includes(last ?? '')) order.unshift(stem.slice(0, -1))
  else {
    if (wantsE(stem)) order.reverse()
    if (doubled) order.push(stem.slice(0, -1))
  }
  return order.find((base) => known.has(base)) ?? order[0] ?? stem
}

function wantsE(stem: string): boolean {
  if (endsWith(stem, WANTS_E)) return !endsWith(stem, WANTS_NONE)
  const [c, v, end] = [stem.at(-3), stem.at(-2), stem.at(-1)]
  const short = stem.length === 3 || stem.length === 4
  return short && !isVowel(end) && end !== 'w' && end !== 'x' && isVowel(v) && !isVowel(c)
}
