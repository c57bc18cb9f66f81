import {
  type BaseArgs,
  type Command,
  type StricliProcess,
  type TypedCommandParameters,
  buildCommand,
} from '@stricli/core'
import { status } from './faults.js'
import type { Surroundings } from './surroundings.js'
import type { Style } from './terminal/style.js'

/** What a command is given beside its flags and arguments. */
export interface Cli extends Surroundings {
  readonly process: StricliProcess
  /** Styles of standard output and of standard error. */
  readonly style: Style
  readonly errStyle: Style
}

/** A command line and what it is for. */
export interface Example {
  readonly line: string
  readonly does: string
}

export interface CommandSpec<FLAGS extends Readonly<Record<string, unknown>>, ARGS extends BaseArgs> {
  /** One line, for the list of commands. */
  readonly brief: string
  /** Some sentences, for the command's own help. */
  readonly about: string
  /** The words after `rapporteur`. */
  readonly examples: readonly Example[]
  readonly parameters: NoInfer<TypedCommandParameters<FLAGS, ARGS, Cli>>
  /** Does the work; resolves to the exit status, 0 where it gives none. */
  readonly run: (cli: Cli, flags: FLAGS, ...args: ARGS) => Promise<number | void>
}

/** A command with its help. */
export function defineCommand<
  const FLAGS extends Readonly<Partial<Record<keyof FLAGS, unknown>>>,
  const ARGS extends BaseArgs,
>(spec: CommandSpec<FLAGS, ARGS>): Command<Cli> {
  const { run } = spec
  return buildCommand<FLAGS, ARGS, Cli>({
    docs: { brief: spec.brief, fullDescription: [spec.about, ...exampleLines(spec.examples)].join('\n') },
    parameters: spec.parameters,
    async func(this: Cli, flags: FLAGS, ...args: ARGS) {
      this.process.exitCode = (await run(this, flags, ...args)) ?? status.done
    },
  })
}

const exampleLines = (examples: readonly Example[]): string[] =>
  examples.length === 0
    ? []
    : ['', 'EXAMPLES', ...examples.flatMap(({ line, does }) => [`  rapporteur ${line}`, `    ${does}`])]
