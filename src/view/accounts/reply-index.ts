import type { LedgerEntry } from '../../ledger/ledger.js'
import { daysBetween } from '../../merging/index.js'
import { dayOf } from './ground.js'
import { comesNext, saysLittle, stemsOf, wordsShared } from './like-words.js'
import type { Voice } from './voices.js'

/** What somebody says to what was asked or said of him. */
export interface Reply {
  readonly entry: LedgerEntry
  readonly voice: Voice
  readonly refuses: boolean
  /** A refusal that says that something isn't so. */
  readonly denies: boolean
  readonly claim: string
  /** To whom, at the top. */
  readonly to: ReadonlySet<string>
}

/** Words that a reply must share with what it replies to, where it doesn't lean on the sentence before it. */
const fewestWords = 2

interface Frame {
  /** The texts of the reports by id. */
  readonly texts: ReadonlyMap<string, string>
  /** Days within which a reply comes. */
  readonly within: number
  /** Whether like words are enough for this kind of reply; else it must lean on the sentence before it. */
  byWords(reply: Reply): boolean
}

/** Finds the replies to an entry among those that stand in its report or share a word with it. */
export class ReplyIndex {
  readonly #held = new Map<string, Reply[]>()

  constructor(
    replies: readonly Reply[],
    private readonly frame: Frame,
  ) {
    for (const reply of replies) {
      for (const key of keysOf(reply.entry)) {
        const there = this.#held.get(key)
        if (there === undefined) this.#held.set(key, [reply])
        else there.push(reply)
      }
    }
  }

  /**
   * The replies to this entry: not before it, `within` so many days, and with some of its telling words, or right
   * behind it in its report and with hardly a word of their own.
   */
  to(entry: LedgerEntry): Reply[] {
    const near = new Set(keysOf(entry).flatMap((key) => this.#held.get(key) ?? []))
    return [...near].filter((reply) => reply.entry !== entry && this.#isReply(reply, entry))
  }

  #isReply(one: Reply, entry: LedgerEntry): boolean {
    const { texts, within } = this.frame
    const reply = one.entry
    if (!isAfter(entry, reply, within)) return false
    if (this.frame.byWords(one) && wordsShared(entry, reply, texts) >= fewestWords) return true
    return comesNext(entry, reply, texts) && saysLittle(reply, entry, texts)
  }
}

const keysOf = (entry: LedgerEntry): string[] => [`in ${entry.report.id}`, ...stemsOf(entry)]

function isAfter(entry: LedgerEntry, reply: LedgerEntry, within: number): boolean {
  const [asked, replied] = [dayOf(entry), dayOf(reply)]
  const apart =
    asked !== null && replied !== null ? daysBetween(asked, replied) : daysBetween(entry.learned, reply.learned)
  return apart >= 0 && apart <= within
}
