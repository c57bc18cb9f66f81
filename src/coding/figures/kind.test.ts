import { describe, expect, it } from 'vitest'
import { countingTable, figureKindsTable } from '../../knowledge/figures.js'
import { ownKnowledgeDir, parseTable, readTable } from '../../knowledge/index.js'
import { recordOf } from '../golden.test-kit.js'

const kinds = readTable(ownKnowledgeDir, figureKindsTable)
const countings = readTable(ownKnowledgeDir, countingTable)
const lastFigure = (text: string) => recordOf({ text, day: '2023-01-05' }).figures.at(-1)
const toldIn = (text: string) =>
  recordOf({ text, day: '2023-01-05' }).figures.map(({ value, kind, counting }) => [value, kind, counting])

describe('every example of the lexicon of figures tells its kind', () => {
  it.each((kinds?.rows ?? []).map(({ kind, example }) => [example, kind]))('%s (%s)', (example, kind) =>
    expect(lastFigure(example)?.kind).toBe(kind),
  )
  it.each((countings?.rows ?? []).map(({ counting, example }) => [example, counting]))('%s (%s)', (example, counting) =>
    expect(lastFigure(example)?.counting).toBe(counting),
  )
})

describe('figures that can be compared like with like', () => {
  it.each([
    [
      'The shelling killed 12 soldiers and wounded 30 others.',
      [
        [12, 'dead', undefined],
        [30, 'injured', undefined],
      ],
    ],
    ['Twelve soldiers were killed in Herat.', [[12, 'dead', undefined]]],
    ['Turkey sent 400 more soldiers to Syria.', [[400, 'troops', 'added']]],
    ['The flood has killed 900 people so far.', [[900, 'dead', 'total']]],
    [
      'Another 60 people drowned on Friday, bringing the number of the dead to 900 people.',
      [
        [60, 'dead', 'added'],
        [900, 'dead', 'total'],
      ],
    ],
    ['The European Union promised 300 million euros in aid.', [[300_000_000, 'money', undefined]]],
    ['Police detained 200 protesters in Minsk.', [[200, 'arrested', undefined]]],
    ['Half a million people have fled since the war began.', [[500_000, 'displaced', 'total']]],
    ['Egypt bought 24 aircraft.', [[24, 'aircraft', undefined]]],
    ['The ministry lists 15 fountains.', [[15, undefined, undefined]]],
  ])('%s', (text, expected) => expect(toldIn(text)).toEqual(expected))

  it('says nothing where the words tell nothing', () => {
    const [plain] = recordOf({ text: 'The ministry lists 15 fountains.' }).figures
    expect(plain).not.toHaveProperty('kind')
    expect(plain).not.toHaveProperty('counting')
  })
})

describe('the tables', () => {
  it('are read without complaint', () => {
    expect([...(kinds?.issues ?? []), ...(countings?.issues ?? [])]).toEqual([])
  })

  it('name the line that can not be used', () => {
    const source =
      'kind\tby\twords\texample\ndead\tobj\tkill\tIt killed 12.\ngone\tobj\tvanish\tHe vanished.\ndead\tobj\tkill\n'
    const { rows, issues } = parseTable(source, 'kinds.tsv', figureKindsTable)
    expect(rows).toHaveLength(1)
    expect(issues.map(({ line }) => line)).toEqual([3, 4])
    expect(issues[0]?.message).toMatch(/^Column "kind": "gone" is none of dead, injured/u)
  })

  it('name a broken pattern', () => {
    const source = 'counting\twhere\tpattern\texample\ntotal\tafter\t(so far\tIt killed 12 people so far.\n'
    expect(parseTable(source, 'counting.tsv', countingTable).issues).toMatchObject([
      { code: 'knowledge-broken', file: 'counting.tsv', line: 2 },
    ])
  })
})
