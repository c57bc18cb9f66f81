import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCopyMarks } from './copy-marks.js'

describe('the marks of copies', () => {
  const { copyMarks, issues } = loadCopyMarks()

  it('are read without an issue, and every pattern finds its example', () => {
    expect(issues).toEqual([])
    expect(copyMarks.marks.filter(({ pattern, example }) => !pattern.test(example))).toEqual([])
  })

  it('take every spelling of an agency for one name', () => {
    expect(copyMarks.agencyNamed('AFP')).toBe('Agence France-Presse')
    expect(copyMarks.agencyNamed('Estuary Wire')).toBe('Estuary Wire')
  })

  it.each([
    ['The talks go on. (AFP)', 'AFP'],
    ['With additional reporting by the Associated Press.', 'Associated Press'],
    ['The AP contributed to this report.', 'AP'],
    ['The village of Beta lies on the river.', undefined],
    ['He told Reuters that the talks go on.', undefined],
  ])('finds in the last line "%s" a credit to %s', (line, agency) => {
    const credits = copyMarks.marks.filter(({ mark, where }) => mark === 'credit' && where === 'last')
    expect(credits.map(({ pattern }) => pattern.exec(line)?.groups?.['agency']).find(Boolean)).toBe(agency)
  })

  it('names the line of a pattern that is none, and of a credit without an agency', () => {
    const dir = mkdtempSync(join(tmpdir(), 'marks-'))
    mkdirSync(join(dir, 'merging'))
    writeFileSync(join(dir, 'merging/agencies.tsv'), 'name\taliases\nEstuary Wire\tEW\n')
    const rows = ['correction\ttitle\tignored\t(\tx', 'credit\tlast\tminded\t{agency}\tx', 'rumour\tlast\tminded\tx\tx']
    writeFileSync(join(dir, 'merging/marks.tsv'), ['mark\twhere\tcase\tpattern\texample', ...rows].join('\n'))
    expect(loadCopyMarks(dir).issues.map(({ line }) => line)).toEqual([4, 2, 3])
  })
})
