import { describe, expect, it } from 'vitest'
import { listingCsv } from '../../export/csv/csv.js'
import { accusation, dayOf, paper, reading, shooting } from './dispute.test-kit.js'
import { barsOf, pointListing, tensionOf, tensionPage, tensionPicture } from './index.js'

const known = await reading(
  paper({ day: dayOf(0, 3), acts: [shooting(dayOf(0, 1)), shooting(dayOf(0, 2))] }),
  paper({ day: dayOf(1, 3) }),
  paper({ day: dayOf(3, 3), acts: [accusation(dayOf(3, 1)), accusation(dayOf(3), { status: 'alleged' })] }),
  paper({ day: dayOf(4, 3), outlet: 'Morning <Sun>', acts: [accusation(dayOf(4))] }),
)
const told = tensionOf(known, { panel: ['Karst Post'] })
const [line] = told.pairs
if (line === undefined) throw new Error('the case has a pair')

describe('the tension drawn', () => {
  it('has a sign for tension, calm, not read, and not read by the panel; a year a row', () => {
    expect(barsOf(line, 'week')).toEqual({ highest: 18, rows: [{ label: '2024', bars: '█-·▁?', marks: '' }] })
  })

  it('marks where a new level begins', () => {
    const [first] = line.points
    if (first === undefined) throw new Error('the line has points')
    const change = { direction: 'rise', before: 1, after: 9, from: first.period, seen: first.period } as const
    expect(barsOf({ ...line, changes: [change] }, 'week').rows).toEqual([{ label: '2024', bars: '█-·▁?', marks: '▲' }])
  })

  it('has a month a row by days', () => {
    const days = tensionOf(known, { by: 'day', panel: ['Karst Post'] }).pairs[0]
    expect(days === undefined ? [] : barsOf(days, 'day').rows).toEqual([
      { label: '2024-01', bars: ' ██-······-···········▂·-···?··', marks: '' },
      { label: '2024-02', bars: '?', marks: '' },
    ])
  })

  it('is told as a page: what was counted, what was left out, by which panel, and the acts of the highest weeks', () => {
    const page = tensionPage(told, [line], known.entries).map(({ text }) => text)
    expect(page).toEqual([
      'Tension by week, 2024-W01 to 2024-W05',
      '▁–█ tension; - read, no hostile act found; · not read',
      '? read, but in no report of the panel',
      '',
      'Ostra – Velia',
      '█ = 18, in 2024-W01; 4 acts, 1 left out; 3 of 5 weeks read',
      '2024  █-·▁?',
      'Too few weeks were read to tell a change of level: 12 must come before.',
      '',
      'Ostra – Velia: 4 acts counted. Left out: 1 alleged.',
      'Panel: Karst Post (named by the case).',
      'Method tension/1. On noise alone a line gives 0.88 false changes of level a year, 0.62 when coverage doubles.',
      '',
      '2024-W01, Ostra – Velia: 18 (raw 18 in 1 report, 1 of the panel)',
      expect.stringContaining('-e0  -9  Velian border guard → Ostra, ASSAULT: “Guards of Velia shot at boats near'),
      expect.stringContaining('-e1  -9  Velian border guard → Ostra, ASSAULT'),
      '',
      '2024-W04, Ostra – Velia: 2 (raw 2 in 1 report, 1 of the panel)',
      expect.stringContaining('-e0  -2  Ostra → Velia, ACCUSE: “Ostra accused Velia'),
      '',
      '2024-W05, Ostra – Velia: no number (raw 2 in 1 report, 0 of the panel)',
      expect.stringContaining('-e0  -2  Ostra → Velia, ACCUSE: “Ostra accused Velia'),
    ])
  })

  it('is an SVG of its own, with a text for those who do not see it', () => {
    const svg = tensionPicture(told, [line])
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*role="img"/)
    expect(svg).toContain('Ostra – Velia: 4 acts, highest in 2024-W01 (18); 3 of 5 periods read; 0 changes.')
    expect(svg.match(/class="tense" x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+"/g)).toHaveLength(3)
    expect(svg).not.toMatch(/NaN|undefined|<script|href/)
    expect(tensionPicture({ ...told, panel: { outlets: ['A <b> & Co'], rule: 'named' } }, [])).toContain(
      'A &lt;b&gt; &amp; Co',
    )
  })

  it('is a table in which a week that was not read has no number', () => {
    const rows = listingCsv(pointListing(told, [line])).split('\r\n')
    expect(rows[0]).toBe(
      'line,period,from,to,raw,normalised,gravity,cooperation,reports,panel reports,change,entries,method',
    )
    expect(rows[2]).toBe('Ostra – Velia,2024-W02,2024-01-08,2024-01-14,0,0,,0,1,1,,,tension/1')
    expect(rows[3]).toBe('Ostra – Velia,2024-W03,2024-01-15,2024-01-21,,,,,0,0,,,tension/1')
  })
})
