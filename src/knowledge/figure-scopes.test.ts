import { describe, expect, it } from 'vitest'
import { happeningsTable, loadFigureScopes, outlooksTable } from './figure-scopes.js'
import { parseTable } from './table.js'

const { words, issues } = loadFigureScopes()

describe('the words that tell the scope of a figure', () => {
  it('are read without complaint', () => {
    expect(issues).toEqual([])
    expect(words.happenings.length).toBeGreaterThan(30)
    expect(words.place.has('near')).toBe(true)
  })

  it.each(words.happenings.map((row) => [row.example, row] as const))('%s', (example, { pattern }) => {
    const [before = '', after = ''] = example.split('#')
    expect([before.trimEnd(), after].some((part) => pattern.test(part))).toBe(true)
  })

  it.each(words.outlooks.map((row) => [row.example, row] as const))('%s', (example, { where, pattern, outlook }) => {
    const [before = '', after = ''] = example.split('#')
    expect(pattern.test(where === 'before' ? before : after)).toBe(true)
    const first = words.outlooks.find((row) => row.pattern.test(row.where === 'before' ? before : after))
    expect(first?.outlook).toBe(outlook)
  })

  it('know a plural and the broader class', () => {
    expect(words.counted.get('peacekeepers')).toMatchObject({ counted: 'soldiers', broader: 'people', persons: true })
  })

  it('name the line that can not be used', () => {
    const happenings = `${happeningsTable.columns.join('\t')}\nhurt\tnobody\tpersons\tgrows\thurt\tIt hurt # men.\n`
    expect(parseTable(happenings, 'happenings.tsv', happeningsTable).issues).toMatchObject([{ line: 2 }])
    const outlooks = `${outlooksTable.columns.join('\t')}\nplanned\tbefore\t(will\tIt will send # men.\n`
    expect(parseTable(outlooks, 'outlooks.tsv', outlooksTable).issues).toMatchObject([{ line: 2 }])
  })
})
