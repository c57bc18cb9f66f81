import type { Layer } from '../../record/index.js'
import type { Copies } from '../copies/copies.js'
import { type Cluster, type Told } from '../told.js'
import { jaccard, remembered, tellingWords } from '../words.js'
import { cluster, type Opinion, type Rival, type Rule, rivals } from './cluster.js'
import { clustersOf } from './clusters-of-groups.js'
import { type Hooks, hooksOf } from './hooks.js'
import { circumstancesClash, enough, judge } from './judge.js'
import { entryRule } from './rule-of-entries.js'
import type { ListedDecisions } from './rulings.js'
import { tellingOf } from './telling-of-entry.js'

/** The layers whose entries tell a single act or attitude. */
export const actLayers: readonly Layer[] = ['statements', 'events', 'talks', 'proposals', 'positions']

/** Words shared by an entry and its copy: the same sentence, give or take an edit. */
const copiedWords = 0.6

const noCopies: Copies = { found: [], groups: new Map(), origins: new Map() }

/**
 * Joins entries of different reports that tell one act (`judge.ts` says when), or that stand in copies of one report in
 * the same words. In doubt entries stay apart. What a person `decided` stands above all. Clusters come in the order in
 * which their first members are given; what is learned later never changes what was joined before.
 */
export function sameActs<T extends Told>(
  entries: readonly T[],
  copies: Copies = noCopies,
  decided?: ListedDecisions,
): Cluster<T>[] {
  const wanted = entries.filter(({ layer }) => actLayers.includes(layer))
  return clustersOf(cluster(wanted, actRule<T>(copies), decided), wanted, copies)
}

/** The entries that were compared with this one and kept apart, the nearest first, with what spoke against. */
export function whyNot<T extends Told>(
  entry: T,
  entries: readonly T[],
  copies: Copies = noCopies,
  decided?: ListedDecisions,
): Rival<T>[] {
  const wanted = entries.filter(({ layer }) => layer === entry.layer && actLayers.includes(layer))
  return rivals(wanted, actRule<T>(copies), entry, decided)
}

function actRule<T extends Told>(copies: Copies): Rule<T> {
  return {
    ...entryRule,
    hooksOf: (entry) => hooksOfEntry(entry, copies),
    judge: (one, other) => (areCopied(one, other, copies) ? judgeCopied(one, other) : judgeEntries(one, other)),
    enough,
  }
}

const nowhere: Hooks = { held: [], sought: [] }

function hooksOfEntry(entry: Told, copies: Copies): Hooks {
  const hooks = hooksOfAct(entry)
  const group = copies.groups.get(entry.report.id)
  if (group === undefined) return hooks
  const copied = `copies of ${group} ${tellingOf(entry)?.frame}`
  return { held: [...hooks.held, copied], sought: [...hooks.sought, copied] }
}

/** Nobody's act is known by words alone: such entries meet only their copies. */
const hooksOfAct = remembered((entry: Told): Hooks => {
  const telling = tellingOf(entry)
  return telling === null || telling.sides.every((side) => side.length === 0) ? nowhere : hooksOf(telling)
})

function areCopied(one: Told, other: Told, copies: Copies): boolean {
  const group = copies.groups.get(one.report.id)
  if (group === undefined || group !== copies.groups.get(other.report.id)) return false
  const [a, b] = [tellingOf(one), tellingOf(other)]
  return a !== null && b !== null && a.frame === b.frame && a.kind === b.kind && copiedInFull(one, other)
}

const copiedInFull = (one: Told, other: Told): boolean =>
  jaccard(evidenceWords(one), evidenceWords(other)) >= copiedWords

const evidenceWords = remembered((entry: Told) => tellingWords(entry.body.evidence.map(({ text }) => text).join(' ')))

const sameWords: Opinion = {
  clash: false,
  score: 2 * enough,
  grounds: () => ['the same words in copies of one report'],
  against: () => [],
}
/** A copy may be brought up to date: what tells another day or town tells another act, however like its words. */
function judgeCopied(one: Told, other: Told): Opinion {
  const [a, b] = [tellingOf(one), tellingOf(other)]
  return a === null || b === null || circumstancesClash(a, b) ? judgeEntries(one, other) : sameWords
}

const noAct: Opinion = { clash: true, score: 0, grounds: () => [], against: () => ['no act'] }

function judgeEntries(one: Told, other: Told): Opinion {
  const [a, b] = [tellingOf(one), tellingOf(other)]
  return a === null || b === null ? noAct : judge(a, b)
}
