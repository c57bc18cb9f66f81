import { compareReports, type Received, type Side } from './compare.js'
import { type Fingerprint, fingerprintOf, sharedHashes } from './fingerprint.js'
import { type Marked, markedOf } from './marks.js'
import { inOrder, Postings } from './postings.js'
import { type Prepared, prepare, without } from './prepared.js'
import type { Relation } from './relation.js'
import { enoughStories, holdersAsked, repeatedLines } from './repeated-lines.js'

/** Reports that are found by one hash: its first holders. A phrase that everybody uses leads to no more than these. */
const holdersFollowed = 6
/** Reports compared with one report, those with most hashes in common first. */
const mostCompared = 16
/** Hashes in common, at least; fewer will do where they are a quarter of either fingerprint. */
const fewestHashes = 2
const shareOfHashes = 0.25

interface Known extends Received {
  readonly id: string
  readonly fingerprint: Fingerprint
  readonly marked: Marked
  /** The hashes of its lines, each once. */
  readonly lines: readonly number[]
}

/** The lines of an outlet's reports. `changes` counts what may have made another line a repeated one. */
interface Outlet {
  readonly lines: Postings<number, Known>
  changes: number
}

/** The lines that a report's outlet repeats, with the day since which; true for so many changes of the outlet. */
interface Repeated {
  readonly changes: number
  readonly since: ReadonlyMap<number, string>
}

/** Texts and repeated lines kept at hand. */
const mostKept = 400

/**
 * Which reports are copies of which, as they arrive. A report is compared only with those that share hashes with it,
 * so that the time grows in line with the number of reports. What is found doesn't depend on the order of arrival,
 * and what is known of the reports learned by some day doesn't change by reports learned later.
 */
export class CopyIndex {
  readonly #known = new Map<string, Known>()
  readonly #holders = new Postings<number, Known>()
  readonly #outlets = new Map<string, Outlet>()
  /** Of each report, its relations to those before it in order of learning. */
  readonly #relations = new Map<string, readonly Relation[]>()
  readonly #unsettled = new Set<string>()
  readonly #texts = new Map<string, Prepared>()
  readonly #cuts = new Map<string, Prepared>()
  readonly #repeatedOf = new Map<string, Repeated>()
  #lastDay = ''

  /** Adds a report; gives its relations to those learned before it (on one day: of lesser id). A known id is refused. */
  add(received: Received): readonly Relation[] {
    this.#note(received)
    return this.relationsOf(received.report.id)
  }

  /** Adds many reports; they are compared when asked about. */
  addAll(reports: Iterable<Received>): void {
    for (const received of reports) this.#note(received)
  }

  /** Adds reports whose relations are known already: they are compared again only where a newcomer may change them. */
  addSettled(reports: Iterable<Received>): void {
    this.addAll(reports)
    this.#unsettled.clear()
  }

  /** The reports whose relations are to be worked out: newcomers, and those that newcomers may have changed. */
  unsettled(): string[] {
    return [...this.#unsettled]
  }

  /** A report's relations to those before it in order of learning, those with most hashes in common first. */
  relationsOf(report: string): readonly Relation[] {
    this.#settle(report)
    return this.#relations.get(report) ?? []
  }

  /** All relations, in order of learning of the report that was learned second. */
  relations(): Relation[] {
    for (const report of this.#unsettled) this.#settle(report)
    return [...this.#known.values()].sort(inOrder).flatMap(({ id }) => this.#relations.get(id) ?? [])
  }

  #note(received: Received): void {
    const { report, learned } = received
    if (this.#known.has(report.id)) throw new RangeError(`the report "${report.id}" is known already`)
    const text = this.#text(report.id, received)
    const marked = markedOf(report)
    const fingerprint = fingerprintOf(text, [marked.title, ...marked.corrected])
    const lines = [...new Set(text.lines.map(({ hash }) => hash))]
    const known = { id: report.id, report, learned, fingerprint, marked, lines }
    this.#known.set(report.id, known)
    this.#unsettled.add(report.id)
    for (const hash of fingerprint) this.#noteHash(hash, known)
    for (const line of lines) this.#noteLine(line, known)
    if (learned > this.#lastDay) this.#lastDay = learned
  }

  /** A report that comes late in place of its day may change who is compared with whom after it. */
  #noteHash(hash: number, known: Known): void {
    const rank = this.#holders.add(hash, known)
    if (rank < holdersFollowed)
      for (const later of this.#holders.of(hash).slice(rank + 1)) this.#unsettled.add(later.id)
  }

  /** One more holder may make a line the outlet's own, in every pair learned of on that day or after. */
  #noteLine(line: number, known: Known): void {
    const { outlet } = known.marked
    if (outlet === null) return
    const its = this.#outlets.get(outlet) ?? { lines: new Postings<number, Known>(), changes: 0 }
    this.#outlets.set(outlet, its)
    if (its.lines.add(line, known) >= holdersAsked) return
    const holders = its.lines.of(line)
    if (holders.length <= enoughStories) return
    its.changes++
    if (this.#lastDay >= known.learned) for (const holder of holders) this.#unsettlePairsOf(holder, known.learned)
  }

  #unsettlePairsOf(known: Known, since: string): void {
    if (known.learned >= since) this.#unsettled.add(known.id)
    for (const hash of known.fingerprint) {
      const holders = this.#holders.of(hash)
      if (holders.indexOf(known) >= holdersFollowed) continue
      for (const { id, learned } of holders) if (learned >= since) this.#unsettled.add(id)
    }
  }

  #settle(report: string): void {
    const known = this.#known.get(report)
    if (known === undefined || !this.#unsettled.delete(report)) return
    const found = this.#candidates(known).flatMap(
      (other) => compareReports(this.#side(other, known), this.#side(known, other)) ?? [],
    )
    if (found.length > 0) this.#relations.set(report, found)
    else this.#relations.delete(report)
  }

  /** The reports before this one that may be related to it, those with most hashes in common first. */
  #candidates(known: Known): Known[] {
    const seen = new Set<Known>()
    for (const hash of known.fingerprint) {
      for (const holder of this.#holders.of(hash).slice(0, holdersFollowed))
        if (inOrder(holder, known) < 0) seen.add(holder)
    }
    return [...seen]
      .map((other) => ({ other, shared: sharedHashes(known.fingerprint, other.fingerprint) }))
      .filter(({ other, shared }) => shared >= fewestHashes || this.#isLarge(shared, known, other))
      .sort((one, two) => two.shared - one.shared || inOrder(one.other, two.other))
      .slice(0, mostCompared)
      .map(({ other }) => other)
  }

  #isLarge(shared: number, one: Known, other: Known): boolean {
    return (
      this.#namesTitle(one, other) ||
      this.#namesTitle(other, one) ||
      shared >= shareOfHashes * Math.min(one.fingerprint.length, other.fingerprint.length)
    )
  }

  #namesTitle({ marked: { title, corrected } }: Known, { marked: other }: Known): boolean {
    return other.title !== '' && (title === other.title || corrected.includes(other.title))
  }

  /** A report as it is compared with another: without what its outlet was known to repeat when both were learned. */
  #side(known: Known, other: Known): Side {
    const text = this.#text(known.id, known)
    const day = known.learned > other.learned ? known.learned : other.learned
    const dropped = [...this.#repeated(known, text)].flatMap(([line, since]) => (since <= day ? [line] : []))
    return { report: known.report, learned: known.learned, text: this.#cut(text, dropped), marked: known.marked }
  }

  #cut(text: Prepared, dropped: readonly number[]): Prepared {
    if (dropped.length === 0) return text
    const key = `${text.report.id} ${dropped.join(' ')}`
    const cut = this.#cuts.get(key) ?? without(text, new Set(dropped))
    keep(this.#cuts, key, cut)
    return cut
  }

  #repeated(known: Known, text: Prepared): ReadonlyMap<number, string> {
    const outlet = known.marked.outlet === null ? undefined : this.#outlets.get(known.marked.outlet)
    if (outlet === undefined) return new Map()
    const kept = this.#repeatedOf.get(known.id)
    if (kept?.changes === outlet.changes) return kept.since
    const since = repeatedLines(text, {
      holders: (line) => outlet.lines.of(line).slice(0, holdersAsked),
      text: (id) => {
        const holder = this.#known.get(id)
        return holder === undefined ? null : this.#text(id, holder)
      },
    })
    keep(this.#repeatedOf, known.id, { changes: outlet.changes, since })
    return since
  }

  #text(id: string, received: Received): Prepared {
    const kept = this.#texts.get(id) ?? prepare(received.report)
    keep(this.#texts, id, kept)
    return kept
  }
}

/** Keeps a value as the newest, and lets the oldest go. */
function keep<V>(values: Map<string, V>, id: string, value: V): void {
  values.delete(id)
  values.set(id, value)
  const [oldest] = values.keys()
  if (values.size > mostKept && oldest !== undefined) values.delete(oldest)
}
