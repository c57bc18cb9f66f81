import { describe, expect, it } from 'vitest'
import { officesTable } from './offices.js'
import { rolesTable } from './roles.js'
import { statesTable } from './states.js'
import { parseTable } from './table.js'

const table = (header: readonly string[], ...lines: string[]) => [header.join('\t'), ...lines].join('\n')

describe('parseTable', () => {
  it('reads rows past comments and empty lines and keeps where they stand', () => {
    const lines = ['lawmaker\tlawmakers\tparliament\tLEG\t', '', '# forces', 'troops\ttroops\tarmed-force\tMIL\t']
    const source = `# who acts\n${table(rolesTable.columns, ...lines)}`
    const { rows, issues } = parseTable(source, 'roles.tsv', rolesTable)
    expect(issues).toEqual([])
    expect(rows.map((row) => row.phrase)).toEqual(['lawmaker', 'troops'])
    expect(rows[1]).toMatchObject({
      kind: 'armed-force',
      sector: 'MIL',
      note: null,
      at: { file: 'roles.tsv', line: 6 },
    })
  })

  it('minds neither a byte order mark nor Windows line ends', () => {
    const source = `\uFEFF${table(rolesTable.columns, 'mob\tmobs\tcivilians\tCVL\t').replaceAll('\n', '\r\n')}`
    expect(parseTable(source, 'roles.tsv', rolesTable)).toMatchObject({ rows: [{ phrase: 'mob' }], issues: [] })
  })

  it('names the line with too few columns and keeps the others', () => {
    const source = table(rolesTable.columns, 'lawmaker\tlawmakers\tparliament', 'mob\tmobs\tcivilians\tCVL\t')
    const { rows, issues } = parseTable(source, 'roles.tsv', rolesTable)
    expect(rows).toHaveLength(1)
    expect(issues).toEqual([
      {
        code: 'knowledge-broken',
        file: 'roles.tsv',
        line: 2,
        span: null,
        message: 'The line has 3 columns instead of 5.',
      },
    ])
  })

  it('names an unknown kind, the column it stands in, and what would be right', () => {
    const source = table(rolesTable.columns, 'lawmaker\tlawmakers\tlegislators\tLEG\t')
    const [issue] = parseTable(source, 'roles.tsv', rolesTable).issues
    expect(issue).toMatchObject({ code: 'knowledge-broken', file: 'roles.tsv', line: 2 })
    expect(issue?.message).toMatch(/^Column "kind": "legislators" is none of state, intergovernmental, .*unknown\.$/)
  })

  it.each(['2016-13', '2023-02-29', 'March 2016', '16'])('names the bad date %s', (from) => {
    const source = table(officesTable.columns, `x1\tpresident\t\tusa\tAnn Example\t\t${from}\t`)
    expect(parseTable(source, 'offices.tsv', officesTable).issues).toMatchObject([
      { line: 2, message: `Column "from": "${from}" is no date (write YYYY, YYYY-MM or YYYY-MM-DD).` },
    ])
  })

  it.each(['2016', '2016-02', '2016-02-29', ''])('takes the date "%s"', (from) => {
    const source = table(officesTable.columns, `x1\tpresident\t\tusa\tAnn Example\t\t${from}\t`)
    expect(parseTable(source, 'offices.tsv', officesTable)).toMatchObject({
      rows: [{ from: from || null, to: null }],
      issues: [],
    })
  })

  it('refuses a table with other columns as a whole', () => {
    const { rows, issues } = parseTable('phrase\tkind\nmob\tcivilians\n', 'roles.tsv', rolesTable)
    expect(rows).toEqual([])
    expect(issues[0]?.message).toBe('The header must be: phrase, plural, kind, sector, note. It is: phrase, kind.')
  })

  it('says so when there is not even a header', () => {
    expect(parseTable('# nothing yet\n', 'roles.tsv', rolesTable).issues[0]?.message).toBe(
      'The table has no header line.',
    )
  })

  it('refuses coordinates off the globe', () => {
    const line = ['atl', 'ATL', 'AT', '', '', '', 'Atlantis', '', '', '', '', '', '95', '0'].join('\t')
    expect(parseTable(table(statesTable.columns, line), 'states.tsv', statesTable).issues).toMatchObject([
      { line: 2, message: 'Column "lat": "95" is no number of degrees between -90 and 90.' },
    ])
  })
})
