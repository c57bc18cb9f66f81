import { z } from 'zod'
import {
  type Body,
  type Entity,
  type Group,
  type Knowledge,
  type Role,
  type State,
  type TableSpec,
  type Term,
  type Title,
  type OfficeBook,
  officeBook,
  ownKnowledgeDir,
  readTable,
  text,
} from '../../knowledge/index.js'
import { type Description, descriptionsTable } from '../../knowledge/speech.js'
import type { NameIndex } from '../../knowledge/names.js'
import type { Issue } from '../../record/index.js'
import { type Gender, gendersTable } from './genders.js'

const standInRow = z.object({
  kind: z.enum(['government', 'pair', 'pair-person', 'partitive', 'name-particle']),
  word: text,
})
type StandIn = z.infer<typeof standInRow>
const standInsTable: TableSpec<StandIn> = {
  file: 'stand-ins.tsv',
  columns: ['kind', 'word'],
  row: standInRow,
  key: (row) => `${row.kind}/${row.word}`,
}

/** What the coders of actors ask of the knowledge, by id and by word. */
export interface World {
  readonly knowledge: Knowledge
  readonly names: NameIndex
  readonly states: ReadonlyMap<string, State | Entity>
  readonly bodies: ReadonlyMap<string, Body>
  readonly groups: ReadonlyMap<string, Group>
  readonly terms: ReadonlyMap<string, Term>
  /** Who held which office when. */
  readonly offices: OfficeBook
  /** Role by its singular and plural phrase, lower case. */
  readonly roles: ReadonlyMap<string, Role>
  readonly titles: ReadonlyMap<string, Title>
  /** Offices and their other names, lower case: what may stand before a holder's name. */
  readonly officeNames: ReadonlySet<string>
  readonly descriptions: ReadonlyMap<string, string>
  readonly standIns: Readonly<Record<StandIn['kind'], ReadonlySet<string>>>
  /** Given names, forms of address and nouns that tell whether somebody is "he" or "she". */
  readonly genders: ReadonlyMap<string, Gender>
}

/** Indexes the knowledge for the coders. */
export function worldOf(
  knowledge: Knowledge,
  names: NameIndex,
  dir = ownKnowledgeDir,
): { world: World; issues: Issue[] } {
  const issues: Issue[] = []
  const rows = <T>(spec: TableSpec<T>): readonly T[] => {
    const reading = readTable(dir, spec)
    issues.push(...(reading?.issues ?? []))
    return reading?.rows ?? []
  }
  const standIns = rows(standInsTable)
  const words = (kind: StandIn['kind']): ReadonlySet<string> =>
    new Set(standIns.filter((row) => row.kind === kind).map((row) => row.word))
  const roles = new Map<string, Role>()
  for (const role of knowledge.roles) {
    for (const form of [role.phrase, role.plural ?? '']) if (form !== '') roles.set(form.toLowerCase(), role)
  }
  const world: World = {
    knowledge,
    names,
    states: new Map([...knowledge.states, ...knowledge.entities].map((row) => [row.id, row])),
    bodies: new Map(knowledge.bodies.map((row) => [row.id, row])),
    groups: new Map(knowledge.groups.map((row) => [row.id, row])),
    offices: officeBook(knowledge.offices),
    terms: new Map(knowledge.offices.map((row) => [row.id, row])),
    roles,
    officeNames: new Set(
      knowledge.offices.flatMap((term) => [term.office, ...term.office_aliases].map((name) => name.toLowerCase())),
    ),
    titles: new Map(knowledge.titles.map((row) => [row.title.toLowerCase(), row])),
    descriptions: new Map(rows<Description>(descriptionsTable).map((row) => [row.phrase.toLowerCase(), row.id])),
    standIns: {
      government: words('government'),
      pair: words('pair'),
      'pair-person': words('pair-person'),
      partitive: words('partitive'),
      'name-particle': words('name-particle'),
    },
    genders: new Map(rows(gendersTable).flatMap(({ gender, words }) => words.map((word) => [word, gender] as const))),
  }
  return { world, issues }
}
