import type { Decision } from '../../record/index.js'
import { defineCommand } from '../command.js'
import { flag, word } from '../flags.js'
import type { RuleFlags } from './make-ruling.js'

/** Flags of every ruling. */
export const ruleFlags = {
  ledger: flag.ledger,
  by: flag.text('Who rules [RAPPORTEUR_USER, else the name of the account]', 'NAME'),
  why: { kind: 'parsed', parse: word, brief: 'Why', placeholder: 'REASON' },
  json: flag.yes('Print the ruling as JSON'),
} as const

const entryId = { brief: "The entry's id, or its beginning", parse: word, placeholder: 'ID' } as const

/** The command of a ruling on one entry. */
export const aboutEntry = (act: 'accept' | 'reject' | 'flag', brief: string, about: string) =>
  defineCommand<RuleFlags, [string]>({
    brief,
    about: `${brief}. ${about}`,
    examples: [{ line: `rule ${act} e-1b9c --why "I read the report"`, does: 'By the beginning of its id.' }],
    parameters: { flags: ruleFlags, positional: { kind: 'tuple', parameters: [entryId] } },
    async run(cli, flags, id) {
      const [{ entryAt, makeRuling }, { anchorOf }] = await Promise.all([
        import('./make-ruling.js'),
        import('../../ledger/index.js'),
      ])
      return makeRuling(cli, flags, async (ledger) => ({ act, on: anchorOf(await entryAt(ledger, id)) }))
    },
  })

/** The command of a ruling on two entries. */
export const aboutPair = (act: 'join' | 'split', brief: string) =>
  defineCommand<RuleFlags, [string, string]>({
    brief,
    about: `${brief}, whatever the program made of them; \`why ID\` tells that, and on what grounds.`,
    examples: [{ line: `rule ${act} e-1b9c e-77aa --why "I read both"`, does: 'By the beginnings of their ids.' }],
    parameters: { flags: ruleFlags, positional: { kind: 'tuple', parameters: [entryId, entryId] } },
    async run(cli, flags, one, other) {
      const [{ entryAt, makeRuling }, { anchorOf }] = await Promise.all([
        import('./make-ruling.js'),
        import('../../ledger/index.js'),
      ])
      return makeRuling(cli, flags, async (ledger): Promise<Decision> => {
        const on = anchorOf(await entryAt(ledger, one))
        const second = anchorOf(await entryAt(ledger, other))
        return act === 'join' ? { act, on, with: second } : { act, on, from: second }
      })
    },
  })

interface ReportFlags extends RuleFlags {
  readonly with?: string | undefined
}

/** The command of a ruling on a report. */
export const aboutReport = (act: 'retract' | 'correct', brief: string, about: string) =>
  defineCommand<ReportFlags, [string]>({
    brief,
    about: `${brief}. ${about}`,
    examples: [{ line: `rule ${act} 09-resignations-copy --why "the outlet said so"`, does: "By the report's id." }],
    parameters: {
      flags: { ...ruleFlags, with: flag.text('The report that says so, if it was read', 'REPORT') },
      positional: { kind: 'tuple', parameters: [{ brief: "The report's id", parse: word, placeholder: 'REPORT' }] },
    },
    async run(cli, flags, id) {
      const { makeRuling, reportAt } = await import('./make-ruling.js')
      return makeRuling(cli, flags, async (ledger): Promise<Decision> => {
        const report = await reportAt(ledger, id)
        return { act, report, by: flags.with === undefined ? null : await reportAt(ledger, flags.with) }
      })
    },
  })
