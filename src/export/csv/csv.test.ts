import Papa from 'papaparse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listingCsv } from './csv.js'

const listing = (...cells: string[]) => ({ headings: cells.map((_, at) => `h${at}`), rows: [{ id: '1', cells }] })

describe('listingCsv', () => {
  it('quotes what needs it', () => {
    expect(listingCsv(listing('a,b', 'say "no"'))).toBe('h0,h1\r\n"a,b","say ""no"""\r\n')
  })

  it('keeps a spreadsheet from running a cell', () => {
    expect(listingCsv(listing('=1+1', '@x', '-2+3', '+3'))).toBe(`h0,h1,h2,h3\r\n"'=1+1","'@x","'-2+3","'+3"\r\n`)
    expect(listingCsv(listing('-cmd', '-2 x'))).toBe(`h0,h1\r\n"'-cmd","'-2 x"\r\n`)
  })

  it('leaves a negative number a number', () => {
    expect(listingCsv(listing('-2.5'))).toBe('h0\r\n-2.5\r\n')
  })

  it('reads back as it was written', () => {
    const cell = fc.string().filter((text) => text !== '' && !/^[=+\-@\t\r]/.test(text))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const { data } = Papa.parse(listingCsv(listing(...cells)), { skipEmptyLines: true, delimiter: ',' })
        expect(data[1]).toEqual(cells)
      }),
    )
  })
})
