import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { caseFingerprint } from './fingerprint.js'

const folder = mkdtempSync(join(tmpdir(), 'case-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('tells a case from what it was before a table changed, and minds nothing else in the folder', () => {
  writeFileSync(join(folder, 'case.yaml'), 'title: A dispute\n')
  const before = caseFingerprint(folder)
  writeFileSync(join(folder, 'notes.txt'), 'not part of the case')
  expect(caseFingerprint(folder)).toBe(before)
  writeFileSync(join(folder, 'actors.tsv'), 'id\tname\n')
  expect(caseFingerprint(folder)).not.toBe(before)
})
