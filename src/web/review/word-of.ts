import type { WireEntry } from '../../api/wire.js'
import { layerSigns } from '../entry/layers.js'
import { telling } from '../entry/telling.js'

const longest = 70

/** An entry in a few words, for a line that says what was done with it. */
export function wordOf(entry: WireEntry): string {
  const { kind, from, to, words } = telling(entry)
  const who = [from.join(', '), to.join(', ')].filter((names) => names !== '').join(' → ')
  const told = who === '' ? words : who
  const short = told.length > longest ? `${told.slice(0, told.lastIndexOf(' ', longest))} …` : told
  return `${kind === '' ? layerSigns[entry.layer].one.toLowerCase() : kind}, ${short}`
}
