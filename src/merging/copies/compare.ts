import type { NewsReport } from '../../record/index.js'
import { shared, tellingWords } from '../words.js'
import { changesOf, stretchOf } from './changes.js'
import { groundsOf } from './grounds.js'
import { type Marked, markedOf, namesStory } from './marks.js'
import { leadShared, leadsMeet, type Overlap, overlapOf, restOnSameStory, sameForm, sameWords } from './overlap.js'
import { type Prepared, prepare } from './prepared.js'
import type { Change, Passage, Relation, RelationKind } from './relation.js'

/** A report with the day it was learned of; the ledger's kept report is one. */
export interface Received {
  readonly report: NewsReport
  readonly learned: string
}

/** One side of a comparison: the report, its text without what its outlet repeats, and what it says of itself. */
export interface Side extends Received {
  readonly text: Prepared
  readonly marked: Marked
}

export const sideOf = (received: Received, text = prepare(received.report)): Side => ({
  ...received,
  text,
  marked: markedOf(received.report),
})

/** Half of either text stands in the other: edited, but the same text. */
const mostly = 0.5
/** Four fifths of a text stand in the other: it is a part of it. */
const nearlyAll = 0.8
/** Nothing was changed in what was taken. */
const untouched = 0.95
/** Under the same title, or marked as an update, less will do. */
const someOfIt = 0.3
/** Fewer words than this make no copied passage; a single sentence may be a phrase of the trade. */
const fewestCopied = 25
const fewestOfExcerpt = 12
/** A run so long, with the attribution around the quotation, was not heard twice. */
const longRun = 40

/** What the later of two reports is to the earlier; null where neither copies the other. Order doesn't matter. */
export function compareReports(one: Side, other: Side): Relation | null {
  const [earlier, later] = earlierFirst(one, other) <= 0 ? [one, other] : [other, one]
  const overlap = overlapOf(earlier.text, later.text)
  const kind = kindOf(earlier, later, overlap)
  if (kind === null) return null
  const relation = {
    earlier: earlier.report.id,
    later: later.report.id,
    kind,
    shareOfEarlier: overlap.ofEarlier.share,
    shareOfLater: overlap.ofLater.share,
    passages: passagesOf(overlap),
    changes: changesOf(overlap),
    learned: earlier.learned > later.learned ? earlier.learned : later.learned,
  }
  return { ...relation, grounds: groundsOf(relation) }
}

function kindOf(earlier: Side, later: Side, overlap: Overlap): RelationKind | null {
  if (earlier.text.words.length === 0 || later.text.words.length === 0) return null
  const { ofEarlier, ofLater } = overlap
  const mostlySame = ofEarlier.share >= mostly && ofLater.share >= mostly
  if (corrects(earlier, later, overlap, mostlySame)) return 'correction'
  if (sameWords(overlap)) return isSyndicated(earlier, later) ? 'syndicated' : 'exact'
  if (overlap.runs.length === 0 || sameForm(overlap)) return null
  if (mostlySame && leadsMeet(overlap)) return wholeKind(earlier, later, overlap)
  const sameStory = sameTitle(earlier, later) || later.marked.update
  if (sameOutlet(earlier, later) && sameStory && isRevised(overlap)) return 'version'
  return partKind(earlier, later, overlap)
}

const isRevised = ({ ofEarlier, ofLater }: Overlap): boolean =>
  ofEarlier.share >= mostly || (ofEarlier.share >= someOfIt && ofLater.share >= someOfIt)

function wholeKind(earlier: Side, later: Side, overlap: Overlap): RelationKind {
  if (sameOutlet(earlier, later)) return 'version'
  if (isSyndicated(earlier, later)) return 'syndicated'
  const [less, more] = [overlap.ofEarlier.share, overlap.ofLater.share].sort((one, other) => one - other)
  const cutDown = (less ?? 0) < nearlyAll && (more ?? 0) >= untouched
  return cutDown && !changesOf(overlap).some(isRewording) ? 'excerpt' : 'near'
}

const isRewording = (change: Change): boolean => change.earlier !== null && change.later !== null

function partKind(earlier: Side, later: Side, overlap: Overlap): RelationKind | null {
  const { ofEarlier, ofLater } = overlap
  if (ofLater.share >= nearlyAll && ofLater.own >= fewestOfExcerpt) return 'excerpt'
  const same = sameOutlet(earlier, later)
  const wholeOfEarlier = ofEarlier.share >= nearlyAll && ofEarlier.own >= fewestOfExcerpt
  if (wholeOfEarlier && (restOnSameStory(overlap) || titleTold(later, earlier))) return same ? 'version' : 'excerpt'
  const own = Math.min(ofEarlier.own, ofLater.own)
  if (leadShared(overlap) && own >= fewestOfExcerpt && overlap.runs.some(({ size }) => size >= longRun))
    return 'round-up'
  if (own < fewestCopied) return null
  return leadShared(overlap) || (!same && ofEarlier.share >= mostly) ? 'round-up' : 'background'
}

/** Whether half of what the later report's title says is told in the earlier report. */
function titleTold(later: Side, { report }: Side): boolean {
  const [title, all] = [tellingWords(later.report.title ?? ''), tellingWords(`${report.title ?? ''} ${report.text}`)]
  return title.size >= 3 && 2 * shared(title, all) >= title.size
}

/** Whether the later says that it corrects, and it is this report that it corrects. */
function corrects(earlier: Side, later: Side, overlap: Overlap, mostlySame: boolean): boolean {
  if (!later.marked.correction || (earlier.marked.correction && mostlySame)) return false
  const { agency } = later.marked
  if (!sameOutlet(earlier, later) && (agency === null || agency !== earlier.marked.agency)) return false
  if (sameTitle(earlier, later) || later.marked.corrected.includes(earlier.marked.title)) return true
  return mostlySame || (overlap.ofEarlier.share >= mostly && overlap.ofEarlier.own >= fewestCopied)
}

const sameOutlet = ({ marked: one }: Side, { marked: other }: Side): boolean =>
  one.outlet !== null && one.outlet.toLowerCase() === other.outlet?.toLowerCase()

const sameTitle = ({ marked: one }: Side, { marked: other }: Side): boolean =>
  one.title === other.title && namesStory(one.title)

/** Another outlet prints an agency's report under its own headline, and says whose it is. */
function isSyndicated({ marked: earlier }: Side, { marked: later }: Side): boolean {
  if (earlier.title === '' || later.title === '' || earlier.title === later.title) return false
  if (later.agency === null || later.outlet === later.agency || later.outlet === earlier.outlet) return false
  return earlier.agency === null || earlier.agency === later.agency
}

const dayOf = ({ report, learned }: Received): string => report.published ?? learned

/**
 * By day of publication (else of learning). On one day a correction comes after what it corrects; then by day learned;
 * then the longer report is taken for the source, except that an outlet's own report grows.
 */
function earlierFirst(one: Side, other: Side): number {
  const corrected = Number(one.marked.correction) - Number(other.marked.correction)
  const grown = one.text.words.length - other.text.words.length
  const longer = sameOutlet(one, other) ? grown : -grown
  return order(dayOf(one), dayOf(other)) || corrected || order(one.learned, other.learned) || longer || byId(one, other)
}

const byId = (one: Received, other: Received): number => order(one.report.id, other.report.id)
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const passagesOf = ({ earlier, later, runs }: Overlap): Passage[] =>
  runs.map((run) => ({
    earlier: stretchOf(earlier, run.earlier, run.earlier + run.size),
    later: stretchOf(later, run.later, run.later + run.size),
  }))
