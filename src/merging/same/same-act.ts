import type { Layer } from '../../record/index.js'
import { sameSide, sideKey } from '../sides.js'
import { cluster, type Rule } from './cluster.js'
import type { Copies } from '../copies/copies.js'
import { shareADay } from '../days.js'
import { type Cluster, isIn, type Told } from '../told.js'
import { containment, jaccard, remembered, tellingWords } from '../words.js'

/** The layers whose entries tell a single act or attitude. */
export const actLayers: readonly Layer[] = ['statements', 'events', 'talks', 'proposals', 'positions']

/** What an entry says for joining: its kind, who is on each side, and whether it is told by its words. */
interface Act {
  readonly kind: string
  readonly sides: readonly (readonly string[])[]
  /** Acts of speech are many a day between the same two; they must also share words. */
  readonly verbal: boolean
  /** A lasting thing needs no date. */
  readonly lasting: boolean
  readonly code: string | null
}

/** Telling words shared by two accounts of one speech act, at least. */
const likeWords = 0.3
/** Words shared by an entry and its copy: the same sentence, give or take an edit. */
const copiedWords = 0.6

/**
 * Joins entries of different reports that tell one act: same layer and kind, same sides (an actor
 * counts as the one it speaks for), and either days in common, both known, or the same words in
 * reports that are copies. In doubt entries stay apart. `entries` come in order of date.
 */
export function sameActs<T extends Told>(entries: readonly T[], copies: Copies = noCopies): Cluster<T>[] {
  const wanted = entries.filter(({ layer }) => actLayers.includes(layer))
  return cluster(wanted, actRule(copies), copies.origins)
}

const noCopies: Copies = { found: [], groups: new Map(), origins: new Map() }

function actRule<T extends Told>(copies: Copies): Rule<T> {
  return {
    bucket(entry) {
      const act = actOf(entry)
      if (act === null || act.sides.every((side) => side.length === 0)) return null
      return [entry.layer, act.kind, ...act.sides.map((side) => sideKey(side, entry))].join('|')
    },
    grounds(one, other) {
      const [a, b] = [actOf(one), actOf(other)]
      if (a === null || b === null || !sameCode(a.code, b.code)) return null
      if (!a.sides.every((side, at) => sameSide(side, one, b.sides[at] ?? [], other))) return null
      return groundsOf(a, one, other, copies)
    },
  }
}

function groundsOf(act: Act, one: Told, other: Told, copies: Copies): string | null {
  const group = copies.groups.get(one.report.id)
  const copied = group !== undefined && group === copies.groups.get(other.report.id)
  const sameTime = act.lasting || shareADay(one, other)
  if (!copied && !sameTime) return null
  const [a, b] = [wordsTelling(one), wordsTelling(other)]
  if (copied && jaccard(a, b) >= copiedWords) return 'the same words in copies of one report'
  if (!sameTime) return null
  const alike = jaccard(a, b) >= likeWords || containment(a, b) >= 2 * likeWords
  if (act.lasting) return alike ? 'the same holder, stance and issue' : null
  if (!act.verbal) return 'the same kind of act between the same sides on the same day'
  return alike ? 'the same kind of act between the same sides on the same day, in like words' : null
}

/** CAMEO codes agree when one refines the other, or one isn't known. */
const sameCode = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.startsWith(other) || other.startsWith(one)

function actOf(entry: Told): Act | null {
  if (isIn(entry, 'events')) {
    const { type, cameo, source, target, status } = entry.body
    const verbal = ['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'].includes(type)
    return { kind: `${type} ${status}`, sides: [source, target], verbal, lasting: false, code: cameo }
  }
  if (isIn(entry, 'statements')) {
    const { act, speakers, addressees } = entry.body
    return { kind: act, sides: [speakers, addressees], verbal: true, lasting: false, code: null }
  }
  if (isIn(entry, 'talks')) {
    const { status, participants, facilitator } = entry.body
    return { kind: status, sides: [[...participants, ...facilitator]], verbal: false, lasting: false, code: null }
  }
  if (isIn(entry, 'proposals')) {
    return { kind: 'proposal', sides: [entry.body.by, entry.body.to], verbal: false, lasting: false, code: null }
  }
  if (isIn(entry, 'positions')) {
    const { stance, holder, toward } = entry.body
    return { kind: stance, sides: [holder, toward], verbal: true, lasting: true, code: null }
  }
  return null
}

/** The words by which an entry is told: a position's issue, else the evidence. */
const wordsTelling = remembered((entry: Told) =>
  tellingWords(isIn(entry, 'positions') ? entry.body.issue : entry.body.evidence.map(({ text }) => text).join(' ')),
)
