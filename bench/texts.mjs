// Texts to measure on: news from the corpora where they are at hand, else our own; and text of every awkward kind.
import { existsSync } from 'node:fs'
import { newsTexts } from '../scripts/language-scores/corpora.mjs'

const paragraphs = [
  'The envoy of the regional council met both delegations in the port town of Varnes on Tuesday and asked them to pull back their artillery before the end of the month, officials said.',
  '"We have heard promises before," said Mira Dolan, who leads the northern delegation. "This time we want to see the trucks leave, and we want observers to count them."',
  'The southern army, which lost 14 soldiers in an ambush last week, denied that its guns had fired on the bridge. A spokesman called the claim baseless and accused the militia of staging the attack.',
  'Under the agreement of 3 March 2019, signed after nearly two years of talks, neither side may bring heavy weapons within 20 kilometres of the river. About 3,500 families have returned to their villages since then.',
  'The council is expected to vote on a new mandate for its observers on Friday; its chairman warned that without one the mission, which costs 12.5 million euros a year, would have to end by late June.',
]

/** News, as `{ text }` rows: the corpora's if there are any, else our own paragraphs in changing order. */
export function news(corpora) {
  if (existsSync(corpora)) return newsTexts(corpora)
  return paragraphs.map((_, i) => ({ text: [...paragraphs.slice(i), ...paragraphs.slice(0, i)].join('\n\n') }))
}

const filled = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const prose = paragraphs.join(' ')

/**
 * What text can be like at its worst. `make` gives a text of about so many characters; `to` is the longest tried.
 */
export const kinds = [
  { name: 'news', to: 1_000_000, make: (length) => filled(`${paragraphs.join('\n\n')}\n\n`, length) },
  { name: 'no full stop', to: 1_000_000, make: (length) => filled(prose.replace(/[.!?;:"\n]/g, ''), length) },
  { name: 'quote marks', to: 256_000, make: (length) => filled('" he said the talks were ', length) },
  { name: 'emoji', to: 256_000, make: (length) => filled('The truce holds 🕊️👩‍👩‍👧 so far 🇺🇳🔥 ', length) },
  {
    name: 'mixed scripts',
    to: 256_000,
    make: (length) => filled('Talks in Киев and 北京 and القاهرة went on. Η σύνοδος ended 東京で. ', length),
  },
  { name: 'one long word', to: 256_000, make: (length) => filled('verylongword', length) },
  {
    name: 'nested brackets',
    to: 256_000,
    make: (length) => {
      const half = Math.floor(length / 8)
      return `${'(the '.repeat(half)}truce${' )'.repeat(half)}`.slice(0, length)
    },
  },
]
