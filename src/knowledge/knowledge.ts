import { fileURLToPath } from 'node:url'
import { type Issue, issueOf } from '../record/index.js'
import { type Agreement, agreementsTable } from './agreements.js'
import { bodiesTable, type Body } from './bodies.js'
import { type Group, groupsTable } from './groups.js'
import { officesTable, type SharedOffice, sharedOfficesTable, type Term } from './offices.js'
import { type OwnPlace, placesTable } from './own-places.js'
import { type Role, rolesTable, type Title, titlesTable } from './roles.js'
import { entitiesTable, type Entity, type State, statesTable } from './states.js'
import { readTable, type Row, type TableSpec } from './table.js'

/** All that the coders know of the world, as read from the tables of `knowledge/`. */
export interface Knowledge {
  readonly states: readonly Row<State>[]
  readonly entities: readonly Row<Entity>[]
  readonly bodies: readonly Row<Body>[]
  readonly groups: readonly Row<Group>[]
  readonly offices: readonly Row<Term>[]
  readonly sharedOffices: readonly Row<SharedOffice>[]
  readonly agreements: readonly Row<Agreement>[]
  readonly roles: readonly Row<Role>[]
  readonly titles: readonly Row<Title>[]
  readonly places: readonly Row<OwnPlace>[]
}

/** The package's own `knowledge/`: the same step up from `src/knowledge/` and from `dist/knowledge/`. */
export const ownKnowledgeDir = fileURLToPath(new URL('../../knowledge', import.meta.url))

/** The file in which a case adds actors, with the columns of `bodies.tsv`. */
const caseActorsFile = 'actors.tsv'

/**
 * Reads the tables of the folders in order; a row of a later folder stands in for the row with the same id
 * before it. A case passes `[ownKnowledgeDir, itsFolder]`. Never throws: what can't be read is an issue.
 */
export function loadKnowledge(dirs: readonly string[] = [ownKnowledgeDir]): { knowledge: Knowledge; issues: Issue[] } {
  const issues: Issue[] = []
  const read = <T>(spec: TableSpec<T>, ...otherFiles: string[]): Row<T>[] => readAll(dirs, spec, otherFiles, issues)
  const knowledge: Knowledge = {
    states: read(statesTable),
    entities: read(entitiesTable),
    bodies: read(bodiesTable, caseActorsFile),
    groups: read(groupsTable),
    offices: read(officesTable),
    sharedOffices: read(sharedOfficesTable),
    agreements: read(agreementsTable),
    roles: read(rolesTable),
    titles: read(titlesTable),
    places: read(placesTable),
  }
  return { knowledge, issues }
}

function readAll<T>(dirs: readonly string[], spec: TableSpec<T>, otherFiles: string[], issues: Issue[]): Row<T>[] {
  const readings = dirs.flatMap((dir) => [spec.file, ...otherFiles].map((file) => readTable(dir, spec, file)))
  if (readings.every((reading) => reading === null)) {
    const message = `No knowledge folder has this table (looked in ${dirs.join(', ')}).`
    issues.push(issueOf('knowledge-broken', spec.file, message))
  }
  let rows: Row<T>[] = []
  for (const reading of readings) {
    if (reading === null) continue
    issues.push(...reading.issues)
    const newer = new Set(reading.rows.map(spec.key))
    // Twins within one file stay side by side: telling them is the check's work, not the loader's.
    rows = [...rows.filter((row) => !newer.has(spec.key(row))), ...reading.rows]
  }
  return rows
}
