import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodiesTable } from './bodies.js'
import { checkKnowledge } from './check.js'
import { type Knowledge, loadKnowledge, ownKnowledgeDir } from './knowledge.js'
import { codeIn, codeSchemes } from './states.js'

const own = loadKnowledge()

describe('the tables of knowledge/', () => {
  it('load without an issue', () => {
    expect(own.issues).toEqual([])
  })

  it('pass the check', () => {
    expect(checkKnowledge(own.knowledge)).toEqual([])
  })

  it('hold the world', () => {
    const { states, entities, groups, roles, titles, places } = own.knowledge
    expect(states.length).toBeGreaterThan(200)
    expect(entities.length).toBeGreaterThan(80)
    expect(groups.length).toBeGreaterThan(150)
    expect(roles.length).toBeGreaterThan(400)
    expect(titles.length).toBeGreaterThan(200)
    expect(places.length).toBeGreaterThan(500)
  })

  it('have no two present states with one ISO or FIPS code', () => {
    for (const scheme of ['iso3', 'iso2', 'fips'] as const) {
      const codes = own.knowledge.states.map((state) => codeIn(scheme, state)).filter((code) => code !== null)
      expect(
        codes.filter((code, at) => codes.indexOf(code) !== at),
        scheme,
      ).toEqual([])
    }
  })
})

describe('a case folder', () => {
  let dir = ''
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'rapporteur-case-'))
    const write = (file: string, ...cells: string[]) =>
      writeFileSync(join(dir, file), `${bodiesTable.columns.join('\t')}\n${cells.join('\t')}\n`)
    write('actors.tsv', 'harbour-council', 'Harbour Council', 'the Council', 'institution', '', 'mlt', '', '')
    write('bodies.tsv', 'nato', 'The Alliance', '', 'intergovernmental', 'IGOWSTNAT', '', 'Mons', '')
  })
  afterAll(() => rmSync(dir, { recursive: true }))

  it('adds actors and stands in for rows of the same id', () => {
    const { knowledge, issues } = loadKnowledge([ownKnowledgeDir, dir])
    const body = (from: Knowledge, id: string) => from.bodies.filter((one) => one.id === id).map((one) => one.name)
    expect(issues).toEqual([])
    expect(body(knowledge, 'harbour-council')).toEqual(['Harbour Council'])
    expect(body(own.knowledge, 'nato')).toEqual(['NATO'])
    expect(body(knowledge, 'nato')).toEqual(['The Alliance'])
  })

  it('without any of the tables tells each one that is missing', () => {
    const empty = mkdtempSync(join(tmpdir(), 'rapporteur-empty-'))
    const { knowledge, issues } = loadKnowledge([empty])
    rmSync(empty, { recursive: true })
    expect(knowledge.states).toEqual([])
    expect(issues.map((issue) => issue.file)).toContain('states.tsv')
    expect(issues.every((issue) => issue.code === 'knowledge-broken')).toBe(true)
  })
})

describe('codeIn', () => {
  const codesOf = (id: string) => {
    const state = own.knowledge.states.find((one) => one.id === id)
    return state && Object.fromEntries(codeSchemes.map((scheme) => [scheme, codeIn(scheme, state)]))
  }

  it('tells the three codes in use for Kosovo', () => {
    expect(codesOf('xkx')).toEqual({ iso3: 'XKX', iso2: 'XK', cow: 'KOS', cameo: 'KSV', fips: 'KV' })
  })

  it('keeps the FIPS code of Russia apart from the ISO code of Serbia', () => {
    expect(codesOf('rus')?.['fips']).toBe('RS')
    expect(codesOf('srb')).toMatchObject({ iso2: 'RS', fips: 'RI', cow: 'YUG' })
  })
})
