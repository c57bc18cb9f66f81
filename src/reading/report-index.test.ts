import { describe, expect, it } from 'vitest'
import { loadIndex, lookUp, readIndex } from './index.js'

const indexOf = (text: string) => readIndex({ path: 'index.jsonl', bytes: new TextEncoder().encode(text) })

describe('an index of reports', () => {
  it('tells metadata by file name', () => {
    const { index, issues } = indexOf(
      '{"file":"a.txt","published":"2021-09-26T10:00:00Z","agency":"Estuary Wire","mood":1}\n\n',
    )
    expect(issues).toEqual([])
    expect(lookUp(index, 'a.txt')).toMatchObject({ published: '2021-09-26', agency: 'Estuary Wire' })
    expect(lookUp(index, '/data/in/a.txt')).toMatchObject({ published: '2021-09-26' })
    expect(lookUp(index, '/data/in/aa.txt')).toBeNull()
  })

  it('prefers the line that names more of the path', () => {
    const { index } = indexOf(
      '{"file":"a.txt","title":"any"}\n{"file":"./x/a.txt","title":"x"}\n{"file":"y/b.txt","title":"y"}',
    )
    expect(lookUp(index, 'in/x/a.txt')?.title).toBe('x')
    expect(lookUp(index, 'in/z/a.txt')?.title).toBe('any')
    expect(lookUp(index, 'b.txt')?.title).toBe('y')
  })

  it('goes on after a broken line and names it', () => {
    const { index, issues } = indexOf(
      '{"file":\n[]\n{"title":"x"}\n{"file":"a.txt","published":"2021-02-30","title":"A"}\n{"file":"a.txt"}',
    )
    expect(issues.map(({ code, line }) => [code, line])).toEqual([1, 2, 3, 4, 5].map((line) => ['index-broken', line]))
    expect(lookUp(index, 'a.txt')?.title).toBe('A')
  })

  it('that is missing is an issue', async () => {
    expect(await loadIndex('/nowhere/index.jsonl')).toMatchObject({ issues: [{ code: 'file-missing' }] })
  })
})
