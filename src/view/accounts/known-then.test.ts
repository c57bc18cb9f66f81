import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CodedEvent, type EventType, type ReportRecord, spansIn, type Statement } from '../../record/index.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { heldBy } from '../held.js'
import { event, on, statement, town } from '../made-up.test-kit.js'
import { accountsOf, paper } from './quarrel.test-kit.js'

/** Made-up papers of all kinds: who says it, of what, on which day. */
const speakers = ['brandt', 'moro', 'lind'] as const
const doers = ['velia', 'ostra', 'guard'] as const
const types: readonly EventType[] = ['ASSAULT', 'COERCE', 'ACCUSE', 'REQUEST', 'REJECT', 'AGREE']
const statuses: readonly CodedEvent['status'][] = ['happened', 'alleged', 'denied']
const acts: readonly Statement['act'][] = ['accuse', 'deny', 'reject', 'promise']
const words = ['patrol boat ferry', 'northern sluices opened', 'barges seized harbour']

const told = fc.record({
  speaker: fc.constantFrom(...speakers, null),
  act: fc.constantFrom(...acts),
  type: fc.constantFrom(...types),
  status: fc.constantFrom(...statuses),
  source: fc.subarray([...doers], { maxLength: 2 }),
  target: fc.subarray([...doers], { maxLength: 2 }),
  day: fc.constantFrom('2024-05-01', '2024-05-02', null),
  place: fc.constantFrom('Karst', 'Port Amity', null),
  of: fc.constantFrom(...words),
})
type ToldItem = typeof told extends fc.Arbitrary<infer T> ? T : never

const papers = fc
  .array(fc.array(told, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((items, at) => recordFrom(items, at)))

function recordFrom(items: readonly ToldItem[], at: number): ReportRecord {
  const sentences = items.map(({ of }, number) => `Sentence ${number} of paper ${at}: ${of}.`)
  const day = `2024-05-0${at + 2}`
  return paper({ id: `p${at}`, day, text: sentences.join(' ') }, (find) => ({
    events: items.map(({ type, status, source, target, day: when, place, speaker }, number) =>
      event({
        id: `e${number}`,
        type,
        cameo: null,
        status,
        source,
        target,
        date: when === null ? null : on(when),
        place: place === null ? null : town(place),
        statement: speaker === null ? null : `s${number}`,
        evidence: find(sentences[number] ?? ''),
      }),
    ),
    statements: items.flatMap(({ speaker, act }, number) =>
      speaker === null
        ? []
        : [
            statement({
              id: `s${number}`,
              speakers: [speaker],
              act,
              content: find(sentences[number] ?? ''),
              evidence: find(sentences[number] ?? ''),
            }),
          ],
    ),
  }))
}

const days = fc.constantFrom('2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05')

describe('accounts as of a day', () => {
  it('are those of the papers read by then, whatever was learned later', async () => {
    await fc.assert(
      fc.asyncProperty(papers, days, async (all, asOf) => {
        const byThen = all.filter(({ report }) => (report.published ?? '') <= asOf)
        expect(await accountsOf(all, { asOf })).toEqual(await accountsOf(byThen))
      }),
      { numRuns: 40 },
    )
  })

  it('are never parted by what is learned later', async () => {
    await fc.assert(
      fc.asyncProperty(papers, days, async (all, asOf) => {
        const later = await accountsOf(all)
        for (const { kind, entries } of await accountsOf(all, { asOf }))
          expect(later.some((one) => one.kind === kind && entries.every((id) => one.entries.includes(id)))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('hold no word that is not in the proof of an entry of the matter', async () => {
    await fc.assert(
      fc.asyncProperty(papers, async (all) => {
        const { entries } = await heldBy(fakeLedger(all))
        for (const { cells, entries: ids } of await accountsOf(all)) {
          for (const { entry, words: said, report } of cells.flatMap(({ sayings }) => sayings)) {
            const proof = entries.find((one) => one.id === entry && one.report.id === report.id)
            expect([...spansIn(proof?.body)].map(({ text }) => text)).toContain(said)
            expect(ids).toContain(entry)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
