// People, organisations and places of re3d (reports on Syria and Iraq), by the whole layer on the raw texts.
//
// What re3d's marks are: entities of twelve types, nested, also pronouns and common nouns ("we", "two bridges"), each
// with the annotators' confidence; those below one half are what a program had suggested and nobody confirmed
// ("m3/s" as a place), though often an inner name is among them. Types left out, for the layer has no such names:
// Nationality (its names of kind `group`), Temporal, Quantity, Money, Frequency, Coordinate (times and quantities),
// Weapon, Vehicle, MilitaryPlatform, DocumentReference, CommsIdentifier (things).
//
// `fair`, the figure with a target, compares names:
// - wanted are the confirmed entities of the three types that are names by their letters (first and last word), no
//   pronouns, no offices alone ("the Foreign Secretary"), no common word at the head of a sentence ("Volunteers");
//   all others of the three types are allowed: right when found, no miss when not;
// - leading articles, possessives and trailing marks of possession don't count;
// - of entities nested in one another, or marked twice with two types, one found is enough: the other is no miss, but
//   right when it is found as well. A span that is neither is wrong, however near;
// - "Organisation" where the same words are a Location elsewhere in re3d, or a short name of such (states and towns that act): either counts;
// - a name of ours of kind `group` counts where re3d has it as an organisation ("Syrians"), else it is left out.
// `exact` has the wanted names and equal spans without any of these allowances, nested ones all wanted.
// `strict` has every confirmed entity of the three types, equal printed offsets, pronouns and all.
import { jsonLines, reportOf } from './corpora.mjs'
import { isCommonKind, namesOf } from './found-names.mjs'
import { f1, percent, share } from './rates.mjs'

const kinds = new Map([
  ['Person', 'PER'],
  ['Organisation', 'ORG'],
  ['Location', 'LOC'],
])
const leading =
  /^(?:the|an?|this|that|these|those|all|both|its|his|her|their|our|my|your|other|some|many|any|each|every|another)\s+/iu
const pronoun = /^(?:I|we|us|he|him|she|it|they|them|you|one|who|here|there)$/iu
const office =
  /^(?:(?:vice|deputy|prime|foreign|defen[cs]e|interior|special|chief|general|major|captain|capt|gen|col|maj|brig|lt|minister|secretary|president|commander|director|envoy|advis[eo]r|ambassador|spokes\w+|governor|chairman|king|office|affairs|state|of|for|the|and|in|designate|iraqi|syrian|us|uk|un|middle|east)[\s.,-]*)+$/iu

/** Scores `reader`; figures in per cent. */
export function scoreRe3d(reader, corpora, log) {
  const rows = jsonLines(corpora, 'names/re3d.jsonl')
  const vocabulary = new Set(rows.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))
  const places = new Set([
    'US',
    'U.S',
    'UK',
    'U.K',
    ...rows.flatMap(({ text, entities }) =>
      entities.filter(({ type }) => type === 'Location').map((entity) => wordsOf(text, entity)),
    ),
  ])
  const fair = { found: 0, bounds: 0, boundsMissed: 0, typed: 0, typedMissed: 0, kinds: {} }
  const [exact, strict] = [tally(), tally()]
  for (const { id, text, entities } of rows) {
    const found = namesOf(reader.analyse(reportOf(id, text)))
    const gold = entities
      .filter(({ type }) => kinds.has(type))
      .map((entity) => goldName(text, entity, vocabulary, places))
    countFair(fair, text, gold, found, log)
    const common = found.filter(isCommonKind)
    count(
      exact,
      gold.filter(({ wanted }) => wanted),
      common.map((name) => ({ ...name, ...trimmed(text, name) })),
    )
    count(
      strict,
      gold.filter(({ confirmed }) => confirmed).map(({ printed, kind }) => ({ ...printed, kind })),
      common,
    )
  }
  const rate = ({ right, found, missed }) => {
    const [precision, recall] = [share(right, found), share(right, right + missed)]
    return { F1: percent(f1(right, right + missed, found)), precision: percent(precision), recall: percent(recall) }
  }
  return {
    boundaries: percent(f1(fair.bounds, fair.bounds + fair.boundsMissed, fair.found)),
    typed: percent(f1(fair.typed, fair.typed + fair.typedMissed, fair.found)),
    exact: percent(f1(exact.right, exact.wanted, exact.found)),
    strict: percent(f1(strict.right, strict.wanted, strict.found)),
    kinds: Object.fromEntries(Object.entries(fair.kinds).map(([kind, counts]) => [kind, rate(counts)])),
  }
}

function goldName(text, entity, vocabulary, places) {
  const words = wordsOf(text, entity)
  const kind = kinds.get(entity.type)
  const confirmed = entity.confidence >= 0.5
  const either = kind === 'ORG' && places.has(words) ? ['ORG', 'LOC'] : [kind]
  return {
    ...trimmed(text, entity),
    printed: entity,
    kind,
    either,
    confirmed,
    wanted: confirmed && isName(words, kind, vocabulary),
  }
}

/** A span without leading determiners, blanks and a trailing mark of possession. */
function trimmed(text, { start, end }) {
  const rest = text.slice(start, end).replace(/(?:['’]s?|[\s.,;:])+$/u, '')
  let words = rest.replace(/^\s+/u, '')
  while (leading.test(words)) words = words.replace(leading, '')
  return { start: start + rest.length - words.length, end: start + rest.length }
}

const wordsOf = (text, entity) => {
  const { start, end } = trimmed(text, entity)
  return text.slice(start, end)
}

function isName(words, kind, vocabulary) {
  const parts = words.split(/\s+/u)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (!/[\p{Lu}\d]/u.test(first) || !/\p{Lu}/u.test(last) || pronoun.test(words)) return false
  if (kind === 'PER' && office.test(words)) return false
  return parts.length > 1 || !vocabulary.has(words.toLowerCase())
}

function countFair(tally, text, gold, given, log) {
  const kindCounts = (kind) => (tally.kinds[kind] ??= { right: 0, found: 0, missed: 0 })
  const same = (a, b) => a.start === b.start && a.end === b.end
  const nested = (a, b) => (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end)
  const ours = given.map((name) => ({ ...name, ...trimmed(text, name) }))
  const [bounds, hits] = [[], []]
  for (const name of ours) {
    const alike = gold.filter((entity) => same(entity, name))
    const kind = name.kind === 'group' ? 'ORG' : name.kind
    const hit = alike.find((entity) => entity.either.includes(kind))
    if (!hit && !isCommonKind(name)) continue
    tally.found++
    kindCounts(kind).found++
    tally.bounds += alike.length > 0
    bounds.push(...alike)
    if (hit) {
      hits.push(hit)
      tally.typed++
      kindCounts(kind).right++
    } else log(`+  [${text.slice(name.start, name.end)}] ${kind}${near(gold, name, text)}`)
  }
  for (const entity of gold) {
    if (!entity.wanted) continue
    tally.boundsMissed += !bounds.some((hit) => nested(hit, entity))
    if (hits.some((hit) => nested(hit, entity))) continue
    tally.typedMissed++
    kindCounts(entity.kind).missed++
    log(`-  [${text.slice(entity.start, entity.end)}] ${entity.kind}${near(ours, entity, text)}`)
  }
}

const near = (others, name, text) => {
  const list = others.filter((other) => other.start < name.end && name.start < other.end)
  const words = list.map(({ start, end, kind }) => `[${text.slice(start, end)}] ${kind}`)
  return `${words.length > 0 ? `, but ${words.join(' ')}` : ''}: ${JSON.stringify(text.slice(Math.max(0, name.start - 30), name.end + 30))}`
}

const tally = () => ({ wanted: 0, found: 0, right: 0 })
function count(counts, wanted, found) {
  counts.wanted += wanted.length
  counts.found += found.length
  counts.right += found.filter((name) =>
    wanted.some(({ start, end, kind }) => start === name.start && end === name.end && kind === name.kind),
  ).length
}
