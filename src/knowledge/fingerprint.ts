import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ten hex digits that tell a case's own tables and settings from others: SHA-256 over names and bytes. */
export function caseFingerprint(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /\.(tsv|yaml)$/.test(file.name))
    .map((file) => file.name)
    .sort()
  const hash = createHash('sha256')
  for (const name of files) hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 10)
}
