import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedRows, checkedTables, hashOf } from './checked-tables.js'
import { loadKnowledge } from './knowledge.js'
import { firstKey, keysOfName } from './spelling.js'

const { knowledge } = loadKnowledge()

describe('tables checked when the program is built', () => {
  it('hold what the schema made of them, as JSON can', () => {
    for (const rows of Object.values(knowledge)) {
      const source = readFileSync(rows[0]?.at.file ?? '', 'utf8')
      const kept = JSON.parse(JSON.stringify(checkedTables([{ source, rows }]))) as ReturnType<typeof checkedTables>
      const back = kept[hashOf(source)]?.map(([line, row]) => ({ ...row, at: { file: rows[0]?.at.file, line } }))
      expect(back).toEqual(rows)
    }
  })

  it('leave out what JSON cannot hold', () => {
    const rows = [{ pattern: /x/u, at: { file: 'cues.tsv', line: 2 } }]
    expect(checkedTables([{ source: 'pattern\nx\n', rows }])).toEqual({})
  })

  it('are known by their text alone, so that a changed one is checked again', () => {
    expect(hashOf('id\tname\n')).not.toBe(hashOf('id\tname \n'))
    expect(checkedRows('id\tname\nx\tNowhere\n', 'states.tsv')).toBeNull()
  })
})

describe('the first key of a name', () => {
  it('is that of the whole name, for every name of the tables', () => {
    const names = [
      ...[...knowledge.states, ...knowledge.entities].flatMap((row) => [row.name, ...row.aliases, ...row.seats]),
      ...knowledge.bodies.flatMap((row) => [row.name, ...row.aliases]),
      ...knowledge.offices.flatMap((row) => [row.holder, ...row.holder_aliases]),
      'The Hague',
      '“Quoted” Movement',
    ]
    for (const name of names) expect([name, firstKey(name)]).toEqual([name, keysOfName(name)[0] ?? ''])
  })
})
