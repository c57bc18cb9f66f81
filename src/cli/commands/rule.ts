import { buildRouteMap } from '@stricli/core'
import { type Reliability, reliabilities } from '../../record/index.js'
import { defineCommand } from '../command.js'
import { count, flag, word } from '../flags.js'
import { aboutEntry, aboutPair, aboutReport, ruleFlags } from '../rule/commands.js'
import type { RuleFlags } from '../rule/make-ruling.js'

const accept = aboutEntry(
  'accept',
  'Vouch for an entry',
  'The entry stands, even where a later version no longer reads it.',
)
const reject = aboutEntry(
  'reject',
  'Set an entry aside: it is wrong',
  'It no longer counts in any view; it stays in the ledger, and `list --set-aside` shows it.',
)
const flagged = aboutEntry('flag', 'Mark an entry to be looked at again', 'Nothing else changes.')

const amend = defineCommand<RuleFlags, [string, string, string]>({
  brief: 'Correct a field of an entry',
  about: `Gives a field of an entry another value. A day is typed as 2022-11-05, a period as 2022-11-05/2022-11-07, actors by
name with commas between, anything else as a word, a number, null or JSON.`,
  examples: [
    { line: 'rule amend e-1b9c type ASSAULT --why "shots were fired"', does: "Corrects the event's type." },
    { line: 'rule amend e-1b9c target "Moldova,OSCE" --why "both were hit"', does: 'Corrects whom it was done to.' },
  ],
  parameters: {
    flags: ruleFlags,
    positional: {
      kind: 'tuple',
      parameters: [
        { brief: "The entry's id, or its beginning", parse: word, placeholder: 'ID' },
        { brief: 'The field, as `show ID --json` names it', parse: word, placeholder: 'FIELD' },
        { brief: 'Its new value', parse: word, placeholder: 'VALUE' },
      ],
    },
  },
  async run(cli, flags, id, field, value) {
    const { entryAt, makeRuling } = await import('../rule/make-ruling.js')
    const { amendmentOf } = await import('../rule/amendment.js')
    return makeRuling(cli, flags, async (ledger) => amendmentOf(ledger, await entryAt(ledger, id), field, value))
  },
})

const join = aboutPair('join', 'Say that two entries tell one thing')
const split = aboutPair('split', 'Say that two entries tell different things')
const retract = aboutReport(
  'retract',
  'Set a report aside that its outlet took back',
  'What it alone tells no longer counts, from today on; `ripple REPORT` shows first what rests on it.',
)
const correct = aboutReport(
  'correct',
  'Mark a report that its outlet corrected',
  'Its entries stay and are marked; --with names the report that corrects it.',
)

interface RateFlags extends RuleFlags {
  readonly source?: string | undefined
  readonly entry?: string | undefined
}

const rate = defineCommand<RateFlags, [string]>({
  brief: 'Grade a source (A to F) or an entry (1 to 6)',
  about: `Grades by the Admiralty system, which keeps two things apart. Reliability of a source, A to F: A completely reliable,
B usually, C fairly, D not usually, E unreliable, F can't be judged. Credibility of what is told, 1 to 6: 1 confirmed
by others, 2 probably true, 3 possibly, 4 doubtful, 5 improbable, 6 can't be judged.`,
  examples: [
    { line: 'rule rate B --source "Delta Wire" --why "right ten times of ten"', does: 'Grades an outlet.' },
    { line: 'rule rate 4 --entry f-77aa --why "no one else has it"', does: 'Grades what an entry tells.' },
  ],
  parameters: {
    flags: {
      ...ruleFlags,
      source: flag.text('An agency or outlet', 'NAME'),
      entry: flag.text("An entry's id, or its beginning", 'ID'),
    },
    positional: { kind: 'tuple', parameters: [{ brief: 'A to F, or 1 to 6', parse: word, placeholder: 'GRADE' }] },
  },
  async run(cli, flags, grade) {
    const { gradeEntry, gradeSource } = await import('../rule/grade.js')
    return flags.entry !== undefined && flags.source === undefined
      ? gradeEntry(cli, flags, flags.entry, Number(grade))
      : gradeSource(cli, flags, flags.entry === undefined ? flags.source : undefined, reliabilityOf(grade))
  },
})

const reliabilityOf = (grade: string): Reliability | undefined =>
  reliabilities.find((letter) => letter === grade.toUpperCase())

const undo = defineCommand<RuleFlags, [number]>({
  brief: 'Take a ruling back',
  about:
    'Takes a ruling back by another ruling; both stay in the log. Undoing an undoing makes the first one hold again.',
  examples: [{ line: 'rule undo 3 --why "I misread the date"', does: 'Ruling 3 no longer holds.' }],
  parameters: {
    flags: ruleFlags,
    positional: { kind: 'tuple', parameters: [{ brief: 'Its number', parse: count, placeholder: 'RULING' }] },
  },
  async run(cli, flags, number) {
    const { makeRuling } = await import('../rule/make-ruling.js')
    return makeRuling(cli, flags, async () => ({ act: 'undo', ruling: number }))
  },
})

export const ruleRoutes = buildRouteMap({
  routes: { accept, reject, amend, flag: flagged, join, split, retract, correct, rate, undo },
  docs: {
    brief: 'Rule on an entry, a pair of entries, a source or a report',
    fullDescription: `A ruling is a person's decision, with who made it, when and why. It stands above the program, hangs on the words
that prove the entry, so that it outlives every re-reading, and is never deleted: taking it back is another ruling.
It counts from the day on which it was made: what was known on earlier days stays as it was.`,
  },
})
