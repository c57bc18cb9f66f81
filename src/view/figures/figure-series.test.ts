import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Actor, Figure } from '../../record/index.js'
import { figureSeries } from './figure-series.js'
import { figureListing } from './listing.js'
import { narrowed, ownersToOffer } from './narrowed.js'

const actor = (id: string, name: string): Actor => ({
  id,
  name,
  kind: 'institution',
  code: null,
  aliases: [],
  of: null,
  roles: [],
  mentions: [],
})

interface Telling {
  readonly outlet: string
  readonly value: number
  readonly learned: string
  readonly claimant?: string
  readonly verb?: string
}

/** "The dam break in Ostrova on Monday drowned 12 miners", as outlets tell it. */
function tell({ outlet, value, learned, claimant, verb = 'drowned' }: Telling): { entry: LedgerEntry; text: string } {
  const before = `The dam break in Ostrova on Monday ${verb} `
  const words = `${value} miners`
  const figure: Figure = {
    id: `f-${value}`,
    value,
    low: null,
    high: null,
    bound: 'exact',
    unit: null,
    what: 'miners',
    of: ['union'],
    date: null,
    place: null,
    attributed_to: claimant ?? null,
    evidence: [{ start: before.length, end: before.length + words.length, text: words }],
    kind: verb === 'drowned' ? 'dead' : 'injured',
  }
  const entry: LedgerEntry = {
    id: `${outlet}-f-${value}`,
    layer: 'figures',
    body: figure,
    from: '2024-05-06',
    to: '2024-05-06',
    learned,
    report: { id: `${outlet}-${learned}`, title: null, outlet, agency: null, published: learned },
    actors: [actor('police', 'Ostrova police'), actor('union', 'Miners Union')],
  }
  return { entry, text: `${before}${words}, it was said.` }
}

const tellings: Telling[] = [
  { outlet: 'Post', value: 12, learned: '2024-05-06', claimant: 'police' },
  { outlet: 'Echo', value: 30, learned: '2024-05-06' },
  { outlet: 'Wire', value: 12, learned: '2024-05-07' },
  { outlet: 'Gazette', value: 5, learned: '2024-05-07', verb: 'hurt' },
]

function viewOf(all: readonly Telling[], origins: Record<string, string> = {}) {
  const told = all.map(tell)
  const texts = new Map(told.map(({ entry, text }) => [entry.report.id, text]))
  return figureSeries(
    told.map(({ entry }) => entry),
    { origins: new Map(Object.entries(origins)) },
    { texts },
  )
}

describe('figureSeries', () => {
  const [dead, hurt, ...others] = viewOf(tellings)

  it('tells what is counted, where and when, the disputed first', () => {
    expect(dead?.title).toBe('Miners: dead, of Miners Union, Ostrova, on 6 May 2024')
    expect(hurt?.title).toMatch(/^Miners: injured/u)
    expect(others).toEqual([])
  })

  it('names the range and the rule that chose', () => {
    expect(dead?.range).toEqual({
      low: 12,
      high: 30,
      best: '12',
      rule: 'conservative',
      grounds: 'the lowest that two independent origins tell',
    })
  })

  it('keeps every number with its claimant, its reports and the words that tell it', () => {
    expect(dead?.points.map(({ number, claimant, words }) => [number, claimant, words])).toEqual([
      ['30', null, 'The dam break in Ostrova on Monday drowned 30 miners, it was said.'],
      ['12', 'Ostrova police', 'The dam break in Ostrova on Monday drowned 12 miners, it was said.'],
      ['12', null, 'The dam break in Ostrova on Monday drowned 12 miners, it was said.'],
    ])
  })

  it('tells who holds which of two numbers that contradict one another', () => {
    expect(dead?.disputes[0]?.held).toEqual([
      {
        number: '12',
        by: [expect.stringContaining('Post, 2024-05-06'), expect.stringContaining('Wire')],
        entries: expect.any(Array),
      },
      { number: '30', by: ['Echo, 2024-05-06'], entries: ['Echo-f-30'] },
    ])
    expect(hurt?.disputes).toEqual([])
  })

  it('counts copies once', () => {
    const copies = viewOf(tellings, { 'Post-2024-05-06': 'Agency', 'Wire-2024-05-07': 'Agency' })
    expect(copies[0]?.sources).toEqual(['Echo', 'Agency'])
  })

  it('has nothing to tell of nothing', () => expect(viewOf([])).toEqual([]))
})

describe('narrowed', () => {
  const all = viewOf(tellings)

  it.each([
    [{ what: 'miners dead' }, 1],
    [{ what: 'soldiers' }, 0],
    [{ of: 'miners union' }, 2],
    [{ of: 'Ostrova police' }, 0],
    [{ place: 'ostrova' }, 2],
    [{ place: 'strova' }, 0],
    [{}, 2],
  ])('%o leaves %d', (wanted, count) => expect(narrowed(all, wanted)).toHaveLength(count))

  it('knows names to offer', () => expect(ownersToOffer(all)).toEqual(['Miners Union']))
})

describe('figureListing', () => {
  it('has a number a row, with its marks and rivals', () => {
    const { headings, rows } = figureListing(viewOf(tellings))
    const column = (name: string): (string | undefined)[] => rows.map(({ cells }) => cells[headings.indexOf(name)])
    expect(column('number')).toEqual(['30', '12', '12', '5'])
    expect(column('mark')[0]).toBe('disputed')
    expect(column('against')[0]).toBe('12')
    expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([headings.length]))
  })
})
