import type { AccountLine, Matter, MatterKind, MatterPage } from '../../view/accounts/index.js'
import type { Held } from '../../view/held.js'
import { framedCase } from '../case-at.js'
import { type Cli, defineCommand } from '../command.js'
import { CommandFault, wrongUse } from '../faults.js'
import { checkPeriod, flag, given, word } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { didYouMean, nearest } from '../suggest.js'
import { wrapped } from '../terminal/wrap.js'

const kinds = ['acts', 'demands', 'promises', 'figures'] as const

interface Flags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly side?: readonly string[] | undefined
  readonly sides?: readonly string[] | undefined
  readonly kind?: MatterKind | undefined
  readonly actor?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
}

export const accountsCommand = defineCommand<Flags, []>({
  brief: 'Tell what each side says of the same act, demand, promise or number',
  about: `Sets the accounts of the sides next to one another: acts that one alleges and the other denies, tells otherwise or passes
over; what is asked of a side and how it answers; what each says of the fate of a promise; numbers that can't both be
right. Contested matters come first, then by day. What others say and what the reports tell in their own voice have
columns of their own. Claims stay claims: the command doesn't judge who is right, and where it isn't sure that two
accounts are of one matter it keeps them apart.`,
  examples: [
    { line: 'accounts --case examples/kosovo-plates', does: "The two parties of the case, by the case's names." },
    {
      line: 'accounts --sides Sudan,Chad --kind demands',
      does: 'What is asked of either, and what they answer.',
    },
    { line: 'accounts --side Armenia --side Azerbaijan --as-of 2020-10-10', does: 'As it was known on that evening.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      case: flag.case,
      side: {
        kind: 'parsed',
        parse: word,
        variadic: true,
        optional: true,
        brief: 'A side, once for each [the parties of the case, else the two actors in most conflict events]',
        placeholder: 'NAME',
      },
      sides: { kind: 'parsed', parse: names, optional: true, brief: 'All sides in one', placeholder: 'A,B' },
      kind: {
        kind: 'enum',
        values: kinds,
        optional: true,
        brief: `Only one of ${kinds.join(', ')}`,
        placeholder: 'KIND',
      },
      actor: flag.text('Only with this actor in any part (name, alias, id or code)', 'NAME'),
      since: flag.since,
      until: flag.until,
      asOf: flag.asOf,
      json: flag.yes('One JSON object a line'),
    },
  },
  async run(cli, flags) {
    checkPeriod(flags)
    if (flags.side !== undefined && flags.side.length > 0 && flags.sides !== undefined) {
      throw wrongUse('The sides are given by --side for each or by --sides for all, not by both.')
    }
    const [{ accounts }, { heldBy }] = await Promise.all([
      import('../../view/accounts/index.js'),
      import('../../view/held.js'),
    ])
    const { case: found, phrases } = await framedCase(cli, flags.case)
    const { actor, since, until, asOf, kind } = flags
    const held = await withLedger(cli, flags, (ledger) => heldBy(ledger, given({ asOf })))
    const sides = await sidesOf(flags, found?.parties ?? [], held)
    const kindsWanted = kind === undefined ? undefined : [kind]
    const matters = accounts(held, { sides, phrases, ...given({ actor, since, until, kinds: kindsWanted }) })
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines(matters))
    if (matters.length === 0) return cli.err.write(`No account of ${sides.join(' or ')} of this kind is known of.\n`)
    await printAll(cli, matters)
  },
})

/** "Velia,Ostra" as names. */
function names(input: string): readonly string[] {
  const all = input.split(',').map((name) => name.trim())
  if (all.includes('')) throw new Error(`"${input}" has a name that is empty; give them as Chad,Sudan.`)
  return all
}

/** The sides given, else those of the case, else the two that most conflict events name. */
async function sidesOf({ side = [], sides = side }: Flags, parties: readonly string[], held: Held): Promise<string[]> {
  const typed = [...new Set(sides)]
  if (typed.length > 0) {
    await checkKnown(typed, held)
    return typed
  }
  const { defaultSides } = await import('../../view/accounts/index.js')
  const found = parties.length > 0 ? [...parties] : defaultSides(held.entries)
  if (found.length > 0) return found
  throw new CommandFault('No two sides can be told from what is known; name them with --sides A,B.')
}

/** A name that no actor goes by is a fault, with the names nearest to it. */
async function checkKnown(typed: readonly string[], { entries }: Held): Promise<void> {
  const { goesBy } = await import('../../view/by-name.js')
  for (const name of typed) {
    if (
      entries.some((entry) =>
        goesBy(
          name,
          entry.actors.map(({ id }) => id),
          entry,
        ),
      )
    )
      continue
    const known = entries.flatMap(({ actors }) => actors.map((actor) => actor.name))
    throw new CommandFault(`Nobody named "${name}" is known of by then.${didYouMean(nearest(name, known))}`)
  }
}

/** Narrowest column that is good to read, and the space between two. */
const narrowest = 34
const gap = 3

async function printAll(cli: Cli, matters: readonly Matter[]): Promise<void> {
  const { matterPage } = await import('../../view/accounts/index.js')
  const columns = cli.out.isTerminal ? cli.out.columns : Number.POSITIVE_INFINITY
  const blocks = matters.map((matter) => {
    const page = matterPage(matter)
    const width = Math.floor((columns - gap * (page.cells.length - 1)) / page.cells.length)
    const asColumns = Number.isFinite(columns) && width >= narrowest
    const body = asColumns ? sideBySide(page, width, cli) : oneBelowAnother(page, columns, cli)
    return [...headLines(page, columns, cli), ...body, ''].map((line) => `${line}\n`).join('')
  })
  cli.out.write(blocks.join(''))
}

function headLines({ head, note }: MatterPage, columns: number, { style }: Cli): string[] {
  const fit = (text: string): string => (Number.isFinite(columns) ? wrapped(text, columns) : text)
  return [style.bold(fit(head)), style.dim(fit(note))]
}

/** Each voice in a block of its own; in a pipe or file nothing is broken. */
function oneBelowAnother({ cells }: MatterPage, columns: number, cli: Cli): string[] {
  return cells.flatMap((lines) =>
    lines.flatMap((line) => {
      const indent = line.kind === 'name' ? '  ' : '    '
      return broken(line, columns - indent.length).map((part) => indent + marked(part, cli))
    }),
  )
}

/** The line in lines of so many columns; as it is where there is no end of them. */
const broken = ({ kind, text }: AccountLine, columns: number): AccountLine[] =>
  (Number.isFinite(columns) ? wrapped(text, columns).split('\n') : [text]).map((line) => ({ kind, text: line }))

function sideBySide({ cells }: MatterPage, width: number, cli: Cli): string[] {
  const blocks = cells.map((lines) => lines.flatMap((line) => broken(line, width)))
  const height = Math.max(...blocks.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    blocks
      .map((lines) => {
        const { kind, text } = lines[row] ?? { kind: 'plain', text: '' }
        return marked({ kind, text }, cli) + ' '.repeat(Math.max(0, width - text.length))
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

const marked = ({ kind, text }: AccountLine, { style }: Cli): string =>
  kind === 'quiet' ? style.dim(text) : kind === 'name' ? style.bold(text) : text
