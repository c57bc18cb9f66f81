import type { Token } from '../../language/index.js'
import { actorHit, knownNames } from './known-names.js'
import type { World } from './world.js'

/** "Secretary of State Jane Doe": the run begins behind a title that ends inside it. */
export function behindTitle(world: World, run: readonly Token[], phrase: readonly Token[]): readonly Token[] {
  const offset = phrase.findIndex((token) => token.index === run[0]?.index)
  for (let end = run.length - 1; end > 0; end--) {
    for (const size of [5, 4, 3, 2]) {
      const from = offset + end - size
      if (from < 0 || size <= end) continue
      const words = phrase
        .slice(from, offset + end)
        .map((token) => token.text)
        .join(' ')
        .toLowerCase()
      if (world.titles.has(words)) return run.slice(end)
    }
  }
  return run
}

/** Cuts titles, nationalities and names of states and bodies off the front, small words off the end. */
export function withoutTitles(world: World, run: readonly Token[]): { name: Token[]; titled: boolean } {
  let from = 0
  let titled = false
  while (from < run.length) {
    const size = titleLength(world, run, from)
    const known = size > 0 ? undefined : knownNames(run.slice(from), world).find((match) => match.first === 0)
    const side = known && actorHit(known, world)
    if (size > 0) titled = true
    else if (!side || side.kind === 'office-holder' || from + known.last + 1 >= run.length) break
    from += size > 0 ? size : (known?.last ?? 0) + 1
  }
  let to = run.length
  while (to > from && run[to - 1]?.upos !== 'PROPN' && !(run[to - 1]?.name ?? '').endsWith('-PER')) to--
  return {
    name: run
      .slice(from, to)
      .filter((token, i, all) => !(i === all.length - 1 && isTitle(world, token.text) && /^\p{Ll}/u.test(token.text))),
    titled,
  }
}

/** Number of words of the title that begins here; 0 when none does or nothing would be left. */
function titleLength(world: World, run: readonly Token[], from: number): number {
  for (const size of [5, 4, 3, 2, 1]) {
    if (from + size >= run.length) continue
    const words = run
      .slice(from, from + size)
      .map((token) => token.text)
      .join(' ')
      .replace(/ - /gu, '-')
      .toLowerCase()
    if (world.titles.has(words) || (size > 1 ? world.roles.has(words) : isTitle(world, words))) return size
  }
  return 0
}

/** Whether a single word is a title or a role by itself. */
export function isTitle(world: World, word: string): boolean {
  return world.titles.has(word.toLowerCase()) || world.roles.has(word.toLowerCase())
}

/** The run of capitalised words around the head, small particles between them included. */
export function properRun(world: World, phrase: readonly Token[], head: Token): Token[] {
  const at = phrase.findIndex((token) => token.index === head.index)
  const proper = (token: Token | undefined): boolean =>
    token !== undefined &&
    (token.upos === 'PROPN' ||
      token.name.endsWith('-PER') ||
      (/^\p{Lu}/u.test(token.text) && ['compound', 'amod', 'flat'].includes(token.rel)))
  const isInside = (word: string): boolean =>
    /^[-'’.]$/u.test(word) || world.standIns['name-particle'].has(word.toLowerCase())
  const joins = (i: number, step: number): boolean =>
    proper(phrase[i]) || (isInside(phrase[i]?.text ?? ' ') && proper(phrase[i + step]))
  let first = at
  let last = at
  while (first > 0 && joins(first - 1, -1)) first--
  while (last + 1 < phrase.length && joins(last + 1, 1)) last++
  return phrase.slice(first, last + 1)
}
