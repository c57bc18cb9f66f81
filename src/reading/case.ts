import { join } from 'node:path'
import { z } from 'zod'
import { type Issue, issueOf } from '../record/index.js'
import { decode } from './decode.js'
import { type FileSystem, nodeFileSystem, readOne } from './file-system.js'
import type { SourceFile } from './source.js'
import { readYamlMapping } from './yaml-mapping.js'

export const caseFileName = 'case.yaml'

const names = z.array(z.string().trim().min(1)).default([])

/**
 * A conflict as its user frames it. `naming` gives the name to print for a disputed name; `actors` are files
 * beside `case.yaml` that extend the knowledge; `feeds` are addresses, never fetched unless asked; `panel` are outlets or
 * agencies by whose reports it is measured how closely the conflict is covered.
 */
export const caseSchema = z.strictObject({
  title: z.string().trim().min(1),
  parties: names,
  third_parties: names,
  naming: z.record(z.string(), z.string()).default({}),
  feeds: z.array(z.url()).default([]),
  actors: names,
  panel: names,
})
export type Case = z.infer<typeof caseSchema>

export interface LoadedCase {
  /** Null when there is no case that can be used; single bad keys are left out and told. */
  readonly case: Case | null
  readonly issues: readonly Issue[]
}

/** Reads the case of a folder from its `case.yaml`. */
export async function loadCase(folder: string, files: FileSystem = nodeFileSystem): Promise<LoadedCase> {
  const source = await readOne(join(folder, caseFileName), files)
  return 'bytes' in source ? readCase(source) : { case: null, issues: [source] }
}

/** Reads a case; what is wrong with it is an issue `case-broken` with its line. */
export function readCase({ path, bytes }: SourceFile): LoadedCase {
  const { value, faults } = readYamlMapping(decode(bytes).text, caseSchema)
  const issues = faults.map(({ line, reason }) =>
    issueOf('case-broken', path, `The case can't be read as it is: ${reason}.`, { line }),
  )
  return { case: value, issues }
}
