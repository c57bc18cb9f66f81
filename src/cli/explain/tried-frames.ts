import { z } from 'zod'
import { type Trial, weight } from '../../coding/events/match.js'
import type { Predicate } from '../../coding/events/predicate.js'
import type { Frame, Need } from '../../knowledge/acts.js'

/** A line of the lexicon of acts as it was tried on a word. */
export interface TriedFrame {
  readonly outcome: 'fired' | 'outdone' | 'failed'
  readonly type: string
  readonly cameo: string
  /** Its conditions, as written in the table. */
  readonly needs: readonly string[]
  readonly example: string
  /** Where the line stands in `knowledge/`; null where that isn't known. */
  readonly file: string | null
  readonly line: number | null
  /** Why it didn't fire; null where it did. */
  readonly why: string | null
}

/** The frames tried on a word: the one that fired first, then those that fit but lost, then the others. */
export function triedFrames(trials: readonly Trial[], chosen: Frame | null, predicate: Predicate): TriedFrame[] {
  return trials
    .map(({ frame, failed }): TriedFrame => {
      const { file, line } = placeOf(frame)
      const outcome = frame === chosen ? 'fired' : failed === null ? 'outdone' : 'failed'
      const why =
        failed === null
          ? chosen && outcome === 'outdone'
            ? whyOutdone(frame, chosen)
            : null
          : whyFailed(failed, predicate)
      return {
        outcome,
        type: frame.type,
        cameo: frame.cameo,
        needs: frame.needs.map(written),
        example: frame.example,
        file,
        line,
        why,
      }
    })
    .sort((a, b) => rank[a.outcome] - rank[b.outcome])
}

const rank = { fired: 0, outdone: 1, failed: 2 } as const

const whyOutdone = (frame: Frame, chosen: Frame): string =>
  weight(frame) < weight(chosen) ? 'a frame with more or narrower conditions fits too' : 'an earlier line fits as well'

/** What the word has in place of what the condition asks for. */
function whyFailed(need: Need, { roles }: Predicate): string {
  const there = roles.get(need.role) ?? []
  const name = roleName(need.role)
  const words = there.map((token) => `“${token.text}”`).join(', ')
  if (there.length === 0) return `it has no ${name}`
  if (need.absent) return `its ${name} is ${words}, and there must be none${need.words.length > 0 ? ' such' : ''}`
  if (need.words.length > 0) return `its ${name} is ${words}, not ${oneOf(need.words)}`
  if (need.actor !== null && need.actor.length > 0)
    return `its ${name} ${words} is no actor of the kind ${oneOf(need.actor)}`
  return `its ${name} ${words} names no actor`
}

const oneOf = (words: readonly string[]): string => {
  const some = words.slice(0, 5)
  return `${some.join(', ')}${words.length > some.length ? ` or ${words.length - some.length} more` : ''}`
}

const names: Readonly<Record<string, string>> = {
  subj: 'doer',
  obj: 'object',
  obj2: 'second object',
  iobj: 'indirect object',
  inf: '“to …”',
  that: 'clause',
  ing: '“…ing”',
  acl: 'clause on its noun',
  xcomp: 'complement',
  poss: 'owner',
  mod: 'word before the noun',
  prt: 'particle',
  receiver: 'receiver',
}
const roleName = (role: string): string => names[role] ?? `“${role} …”`

/** A condition as `knowledge/acts/README.md` writes it. */
export function written({ role, absent, words, actor }: Need): string {
  const asked = words.length > 0 ? `=${words.join('|')}` : actor === null ? '' : `@${actor.join('|')}`
  return `${absent ? '!' : ''}${role}${asked}`
}

const placed = z.object({ at: z.object({ file: z.string(), line: z.int() }) })

function placeOf(frame: Frame): { file: string | null; line: number | null } {
  const { data } = placed.safeParse(frame)
  return { file: data?.at.file.replace(/^.*\bknowledge[/\\]/u, '') ?? null, line: data?.at.line ?? null }
}
