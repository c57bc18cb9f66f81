import { z } from 'zod'
import { anchorOf, fold } from '../../ledger/index.js'
import type { KeptActor, Ledger, LedgerEntry } from '../../ledger/ledger.js'
import { dayOf } from '../../reading/day.js'
import { type Actor, actorFields, type Decision, whenSchema } from '../../record/index.js'
import { CommandFault } from '../faults.js'
import { didYouMean, nearest } from '../suggest.js'

type Amendment = Extract<Decision, { act: 'amend' }>
type Json = Amendment['value']

/**
 * A field's new value as a person types it: a day or two with a slash between for a date, actors by name with commas
 * between, a number, a word, `null`, or JSON. Rejects with a `CommandFault` where an actor isn't known.
 */
export async function amendmentOf(
  ledger: Pick<Ledger, 'actors'>,
  entry: LedgerEntry,
  field: string,
  typed: string,
): Promise<Amendment> {
  const before: unknown = new Map<string, unknown>(Object.entries(entry.body)).get(field)
  const frame = { act: 'amend', on: anchorOf(entry), field } as const
  if (actorFields.has(field) && typed !== 'null' && !typed.startsWith('[')) {
    const actors = meant(await ledger.actors(), typed)
    const value: Json = Array.isArray(before) ? actors.map(({ id }) => id) : (actors[0]?.id ?? null)
    return { ...frame, value, cast: actors }
  }
  return { ...frame, value: dateTyped(field, typed, before) ?? plain(typed, before), cast: [] }
}

function meant(known: readonly KeptActor[], typed: string): Actor[] {
  const names = typed.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
  return names.map((name) => {
    const found = known.find(({ actor }) =>
      [actor.id, actor.name, actor.code ?? '', ...actor.aliases].some((one) => fold(one) === fold(name)),
    )
    if (found !== undefined) return { ...found.actor, mentions: [] }
    const close = nearest(
      name,
      known.map(({ actor }) => actor.name),
    )
    throw new CommandFault(`The ledger knows no actor "${name}".${didYouMean(close)}`)
  })
}

/** The words of the report stay, where there were any: a person corrects what they mean. */
function dateTyped(field: string, typed: string, before: unknown): Json | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(typed)
  if (found === null || (field !== 'date' && field !== 'agreed')) return null
  const [from, to] = [dayOf(found[1] ?? ''), dayOf(found[2] ?? found[1] ?? '')]
  if (from === null || to === null) throw new CommandFault(`There is no day "${typed}".`)
  if (to < from) throw new CommandFault(`The period ${typed} ends before it begins.`)
  return { text: whenSchema.safeParse(before).data?.text ?? typed, from, to }
}

/** `null` takes a value away. JSON where it is some, unless the field held words before: "150" is a rule's text there. */
function plain(typed: string, before: unknown): Json {
  if (typed === 'null') return null
  if (typeof before === 'string') return typed
  try {
    return z.json().parse(JSON.parse(typed))
  } catch (fault) {
    if (fault instanceof SyntaxError) return typed
    throw fault
  }
}
