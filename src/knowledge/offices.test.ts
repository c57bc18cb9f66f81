import { describe, expect, it } from 'vitest'
import { officeBook, type Term } from './offices.js'

const term = (holder: string, from: string | null, to: string | null, office = 'secretary general'): Term => ({
  id: `${holder}-${from}`,
  office,
  office_aliases: ['chief'],
  of: 'league',
  holder,
  holder_aliases: [holder.split(' ')[1] ?? holder],
  from,
  to,
})
const book = officeBook([
  term('Ida Roth', '2001-03-01', '2009-07-31'),
  term('Jan Vos', '2009-07-31', '2014-10'),
  term('Mei Lund', '2014-10', '2020'),
  term('Sam Oyo', '2020', null),
  term('Ida Roth', '2010', '2012', 'special envoy'),
  { ...term('Pia Nord', '2005', null, 'council member'), office_aliases: [] },
  { ...term('Leo Sand', '2006', null, 'council member'), office_aliases: [] },
])

describe('holderOf', () => {
  it('finds the holder of a day by the office or what news call it', () => {
    expect(book.holderOf('Secretary-General', 'league', '2005-01-01')?.holder).toBe('Ida Roth')
    expect(book.holderOf('chief', 'league', '2012-06-15')?.holder).toBe('Jan Vos')
  })

  it('gives the day of a handover to the one who takes over', () => {
    expect(book.holderOf('chief', 'league', '2009-07-31')?.holder).toBe('Jan Vos')
  })

  it('guesses nobody in a month or year that two people share', () => {
    expect(book.holderOf('chief', 'league', '2014-10-12')).toBeNull()
    expect(book.holderOf('chief', 'league', '2020-06-01')).toBeNull()
    expect(book.holderOf('chief', 'league', '2021-01-01')?.holder).toBe('Sam Oyo')
  })

  it('names nobody for an office that two people share', () => {
    expect(book.holderOf('council member', 'league', '2005-12-01')?.holder).toBe('Pia Nord')
    expect(book.holderOf('council member', 'league', '2010-01-01')).toBeNull()
    expect(book.holderOf('council member', 'league', null)).toBeNull()
  })

  it('gives the one in office when there is no day, and nobody before the first', () => {
    expect(book.holderOf('chief', 'league', null)?.holder).toBe('Sam Oyo')
    expect(book.holderOf('chief', 'league', '1999-01-01')).toBeNull()
    expect(book.holderOf('chief', 'another league', null)).toBeNull()
  })
})

describe('officesOf', () => {
  it('lists what a person was on a day', () => {
    expect(book.officesOf('Ida Roth', '2011-05-05').map((one) => one.office)).toEqual(['special envoy'])
    expect(book.officesOf('Vos', '2011-05-05').map((one) => one.office)).toEqual(['secretary general'])
    expect(book.officesOf('Vos', '2019-05-05')).toEqual([])
  })

  it('lists all terms, the latest first, when there is no day', () => {
    expect(book.officesOf('ida roth', null).map((one) => one.from)).toEqual(['2010', '2001-03-01'])
  })
})
