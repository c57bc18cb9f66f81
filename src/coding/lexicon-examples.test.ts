import { describe, expect, it } from 'vitest'
import { dealFramesTable, claimFramesTable } from '../knowledge/commitments.js'
import { type TableSpec, ownKnowledgeDir, readTable } from '../knowledge/index.js'
import { ruleChangesTable, ruleNounsTable, ruleVerbsTable } from '../knowledge/measures.js'
import { stancesTable } from '../knowledge/positions.js'
import { proposalVerbsTable, responseFramesTable } from '../knowledge/proposals.js'
import { occasionsTable, talkChangesTable, talkVerbsTable } from '../knowledge/talks.js'
import { recordOf } from './golden.test-kit.js'

const rowsOf = <T>(spec: TableSpec<T>): readonly T[] => readTable(ownKnowledgeDir, spec)?.rows ?? []
const cases = <T extends { example: string }>(spec: TableSpec<T>): [string, T][] =>
  rowsOf(spec).map((row) => [row.example, row])

describe('every example of the lexicon of rules tells a rule', () => {
  it.each(cases(ruleVerbsTable))('%s', (example, row) => {
    expect(recordOf({ text: example }).measures.map((one) => one.kind)).toContain(row.kind)
  })
  it.each(cases(ruleNounsTable))('%s', (example, row) => {
    expect(recordOf({ text: example }).measures.map((one) => one.kind)).toContain(row.kind)
  })
  it.each(cases(ruleChangesTable))('%s', (example, row) => {
    expect(recordOf({ text: example }).measures).toHaveLength(row.status === null ? 0 : 1)
  })
})

describe('every example of the lexicon of commitments tells one', () => {
  it.each(cases(claimFramesTable))('%s', (example, row) => {
    expect(recordOf({ text: example }).commitments.flatMap((one) => one.claims.map((claim) => claim.status))).toContain(
      row.status,
    )
  })
  it.each(cases(dealFramesTable))('%s', (example) => {
    expect(recordOf({ text: example }).commitments).toHaveLength(1)
  })
})

describe('every example of the lexicon of proposals tells one', () => {
  it.each(cases(proposalVerbsTable))('%s', (example) => {
    expect(recordOf({ text: example }).proposals).toHaveLength(1)
  })
  it.each(cases(responseFramesTable))('%s', (example, row) => {
    const told = recordOf({ text: example }).proposals.flatMap((one) => one.responses.map(({ response }) => response))
    expect(told).toContain(row.response ?? row.negated)
  })
})

describe('every example of the lexicon of talks tells one', () => {
  it.each(cases(occasionsTable))('%s', (example) => {
    expect(recordOf({ text: example }).talks).toHaveLength(1)
  })
  it.each(cases(talkVerbsTable))('%s', (example) => {
    expect(recordOf({ text: example }).talks).toHaveLength(1)
  })
  it.each(cases(talkChangesTable))('%s', (example, { makes }) => {
    const told = recordOf({ text: example }).talks.map(({ status, outcome }) => [status, outcome])
    const wanted = { failed: ['held', 'no-agreement'], agreed: ['held', 'agreement'] }
    expect(told).toEqual(
      makes === 'none' ? [] : [makes === 'failed' || makes === 'agreed' ? wanted[makes] : [makes, null]],
    )
  })
})

describe('every example of the lexicon of attitudes tells its stance', () => {
  it.each(cases(stancesTable))('%s', (example, { stance }) => {
    expect(recordOf({ text: example }).positions.map((one) => one.stance)).toContain(stance)
  })
})
