import {
  type Application,
  type ApplicationText,
  buildApplication,
  buildRouteMap,
  help,
  text_en,
  version,
} from '@stricli/core'
import type { Cli } from './command.js'
import { accountsCommand } from './commands/accounts.js'
import { briefCommand } from './commands/brief.js'
import { analyseCommand } from './commands/analyse.js'
import { checkCommand } from './commands/check.js'
import { explainCommand } from './commands/explain.js'
import { figuresCommand } from './commands/figures.js'
import { inForceCommand } from './commands/in-force.js'
import { knowledgeCheckCommand } from './commands/knowledge-check.js'
import { listCommand } from './commands/list.js'
import { promisesCommand } from './commands/promises.js'
import { readCommand } from './commands/read.js'
import { rereadCommand } from './commands/reread.js'
import { rippleCommand } from './commands/ripple.js'
import { ruleRoutes } from './commands/rule.js'
import { rulingsCommand } from './commands/rulings.js'
import { serveCommand } from './commands/serve.js'
import { showCommand } from './commands/show.js'
import { tensionCommand } from './commands/tension.js'
import { timelineCommand } from './commands/timeline.js'
import { whyCommand } from './commands/why.js'
import { toldOf } from './faults.js'
import { usageSentence } from './usage.js'

/** All commands. */
export const root = buildRouteMap({
  routes: {
    read: readCommand,
    brief: briefCommand,
    list: listCommand,
    show: showCommand,
    timeline: timelineCommand,
    inForce: inForceCommand,
    promises: promisesCommand,
    accounts: accountsCommand,
    figures: figuresCommand,
    tension: tensionCommand,
    serve: serveCommand,
    rule: ruleRoutes,
    rulings: rulingsCommand,
    why: whyCommand,
    ripple: rippleCommand,
    reread: rereadCommand,
    check: checkCommand,
    knowledge: buildRouteMap({
      routes: { check: knowledgeCheckCommand },
      docs: { brief: 'Check the tables of names, offices, places and words' },
    }),
    analyse: analyseCommand,
    explain: explainCommand,
  },
  docs: {
    brief: 'Reads news reports of a conflict and its mediation and keeps the record',
    fullDescription: `Reads news reports of a conflict and its mediation and keeps the record: who did or said what to whom, when
and where; what rule is in force; what was promised; how many; who holds what position. Every entry can be
traced to the words that prove it.

FIRST STEPS
  rapporteur read examples/kosovo-plates/reports --case examples/kosovo-plates
  rapporteur brief --case examples/kosovo-plates
  rapporteur serve --case examples/kosovo-plates

ENVIRONMENT
  RAPPORTEUR_LEDGER  the ledger's file, where --ledger is not given
  RAPPORTEUR_USER    who rules, where --by is not given
  RAPPORTEUR_DEBUG   1 prints where in the program a fault arose
  NO_COLOR           anything turns colours off

EXIT STATUS
  0 all done; 1 something given could not be read, found or kept; 2 the command was given wrongly`,
  },
})

type Env = Readonly<Record<string, string | undefined>>

/** The words of the command itself, in place of those of the library that reads the command line. */
const textFor = (env: Env): ApplicationText => ({
  ...text_en,
  briefs: {
    ...text_en.briefs,
    help: 'Print help and end',
    version: 'Print the version and end',
    argumentEscapeSequence: 'All that follows is arguments, though it begin with a hyphen',
  },
  noCommandRegisteredForInput: ({ input, corrections }) =>
    `rapporteur: There is no command "${input}".${corrections.length > 0 ? ` Did you mean ${corrections.join(' or ')}?` : ''}`,
  exceptionWhileParsingArguments: (fault) => `rapporteur: ${usageSentence(fault)}`,
  exceptionWhileRunningCommand: (fault) => `rapporteur: ${toldOf(fault, env).text}`,
  exceptionWhileLoadingCommandFunction: (fault) => `rapporteur: ${toldOf(fault, env).text}`,
})

/** The application; `env` says whether stacks are told. */
export const buildApp = (programVersion: string, env: Env): Application<Cli> =>
  buildApplication<Cli>(
    root,
    {
      name: 'rapporteur',
      scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
      localization: { text: textFor(env) },
      determineExitCode: (fault) => toldOf(fault, env).exit,
    },
    {
      help: help({
        brief: 'Print help and end',
        defaultForRouteMap: true,
        formatting: { useAliasInUsageLine: false, onlyRequiredInUsageLine: false, caseStyle: 'convert-camel-to-kebab' },
      }),
      version: version({ brief: 'Print the version and end', alias: 'v', info: { currentVersion: programVersion } }),
    },
  )
