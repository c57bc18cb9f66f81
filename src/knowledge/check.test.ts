import { describe, expect, it } from 'vitest'
import { checkKnowledge } from './check.js'
import type { Knowledge } from './knowledge.js'
import { officesTable, sharedOfficesTable } from './offices.js'
import { placesTable } from './own-places.js'
import { entitiesTable, statesTable } from './states.js'
import { parseTable, type TableSpec } from './table.js'

const rows = <T>(spec: TableSpec<T>, ...lines: Record<string, string>[]) => {
  const text = lines.map((line) => spec.columns.map((column) => line[column] ?? '').join('\t'))
  const { rows: read, issues } = parseTable([spec.columns.join('\t'), ...text].join('\n'), spec.file, spec)
  expect(issues).toEqual([])
  return read
}
const nothing: Knowledge = {
  states: [],
  entities: [],
  bodies: [],
  groups: [],
  offices: [],
  sharedOffices: [],
  agreements: [],
  roles: [],
  titles: [],
  places: [],
}
const arcadia = { id: 'arc', iso3: 'ARC', name: 'Arcadia', aliases: 'Arcady' }
const complaints = (knowledge: Partial<Knowledge>) =>
  checkKnowledge({ ...nothing, ...knowledge }).map(({ file, line, message }) => `${file}:${line} ${message}`)

describe('checkKnowledge', () => {
  it('tells an id that stands twice', () => {
    expect(complaints({ states: rows(statesTable, arcadia, { ...arcadia, name: 'Arcania', aliases: '' }) })).toEqual([
      'states.tsv:3 The id "arc" is already taken by line 2 of states.tsv.',
    ])
  })

  it('tells two lands that claim one name', () => {
    const states = rows(statesTable, arcadia, { id: 'bor', iso3: 'BOR', name: 'Borea', aliases: 'The Arcady' })
    expect(complaints({ states })).toEqual(['states.tsv:3 The name "arcady" of Borea already belongs to Arcadia.'])
  })

  it('tells references to nothing', () => {
    const states = rows(statesTable, arcadia)
    const entities = rows(entitiesTable, { id: 'north-arcadia', name: 'North Arcadia', of: 'arcadia' })
    const places = rows(placesTable, { id: 'ford', name: 'The Ford', country: 'ARX', precision: 'site' })
    expect(complaints({ states, entities, places })).toEqual([
      'entities.tsv:2 Column "of": no state, entity or body has the id "arcadia".',
      'places.tsv:2 Column "country": no state or entity has the code "ARX".',
    ])
  })

  describe('terms of office', () => {
    const states = rows(statesTable, arcadia)
    const office = (...terms: [holder: string, from: string, to: string][]) => {
      const lines = terms.map(([holder, from, to]) => ({
        id: holder,
        office: 'president',
        of: 'arc',
        holder,
        from,
        to,
      }))
      return rows(officesTable, ...lines)
    }

    it('may follow one another on a day, or within a month or year told as such', () => {
      const onADay = office(['A', '2001', '2005-05-01'], ['B', '2005-05-01', ''])
      const withinAYear = office(['B', '2005-05-01', '2009-06'], ['C', '2009-06-20', '2012'], ['D', '2012', ''])
      expect(complaints({ states, offices: onADay })).toEqual([])
      expect(complaints({ states, offices: withinAYear })).toEqual([])
    })

    it('may not overlap', () => {
      expect(complaints({ states, offices: office(['A', '2001', '2006-01-01'], ['B', '2005-05-01', '']) })).toEqual([
        'offices.tsv:3 B is president from 2005-05-01, when A (line 2) still holds the office.',
      ])
      expect(complaints({ states, offices: office(['A', '2001', ''], ['B', '2005', '']) })).toHaveLength(1)
    })

    it('may overlap where the office is shared', () => {
      const sharedOffices = rows(sharedOfficesTable, { office: 'president' })
      const offices = office(['A', '2001', ''], ['B', '2005', ''])
      expect(complaints({ states, offices, sharedOffices })).toEqual([])
    })

    it('may not run backwards', () => {
      expect(complaints({ states, offices: office(['A', '2006', '2001']) })).toEqual([
        "offices.tsv:2 A's term as president ends (2001) before it begins (2006).",
      ])
    })
  })
})
