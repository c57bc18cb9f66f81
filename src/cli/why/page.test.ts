import { describe, expect, it } from 'vitest'
import { anchorOf } from '../../ledger/index.js'
import type { Ruling } from '../../record/index.js'
import { fakeLedger } from '../../view/fake-ledger.test-kit.js'
import { riverCase } from '../../view/river-case.test-kit.js'
import { whyOf, type Why } from '../../view/why.js'
import { styleOf } from '../terminal/style.js'
import { whyPage } from './page.js'

const plain = styleOf({ isTerminal: false, columns: 80, write: () => {} }, {})

async function whyIn(id: string, rulings: readonly Ruling[] = []): Promise<Why> {
  const why = await whyOf({ ...fakeLedger(riverCase), rulings: () => Promise.resolve([...rulings]) }, id)
  if (why === null) throw new Error(`the bridge case has no ${id}`)
  return why
}

/** Each line of the page in one, however it was wrapped. */
const pageOf = async (id: string): Promise<string> => whyPage(await whyIn(id), plain, 100).replace(/\n {4,}/g, ' ')

describe('whyPage', () => {
  it('tells the entry, who tells the same, and on what grounds each was joined', async () => {
    const page = await pageOf('r1-e1')
    expect(page).toMatch(/^Why r1-e1 {2}\S/)
    expect(page).toContain('Told by 3 entries of 2 independent origins: Delta Wire, Velia Herald\n')
    expect(page).toMatch(/ {2}r2-e1 in r2, .* with r1-e1 in r1: the same words in copies of one report\n/)
  })

  it('leaves out what there is nothing of, but for the grades', async () => {
    const page = await pageOf('r4-c1')
    expect(page.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      expect.stringMatching(/^Why r4-c1/),
      'Told once',
      'Grades',
    ])
    expect(page).toContain('  reliability F of Karst Post, credibility 6: one origin alone tells it\n')
  })

  it('tells which number contradicts it, and in what words', async () => {
    const page = await pageOf('r3-f1')
    expect(page).toMatch(/Contradicted by\n {2}r1-f1 in r1, ‘?.*About 300 fishermen/)
  })

  it('tells who ruled what on it, when and why', async () => {
    const on = anchorOf((await whyIn('r3-f1')).entry)
    const why = await whyIn('r3-f1', [
      {
        number: 2,
        at: '2024-06-01T12:00:00Z',
        by: 'Ana',
        why: 'the guard was not there',
        decision: { act: 'rate-entry', on, credibility: 5 },
      },
    ])
    expect(whyPage(why, plain, 100)).toContain(
      'Rulings\n  2, 2024-06-01, Ana: r3-f1 (r3) has credibility 5 – the guard was not there\n',
    )
  })

  it('keeps to the width of the terminal, but for the title', async () => {
    const [, ...lines] = whyPage(await whyIn('r1-e1'), plain, 72).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72)
  })
})
