import { describe, expect, it } from 'vitest'
import { jsonLines, viewJson } from './json.js'

describe('json', () => {
  it('writes a view whole and items line by line', () => {
    expect(viewJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n')
    expect(jsonLines([{ a: 'x\ny' }, { b: 2 }])).toBe('{"a":"x\\ny"}\n{"b":2}\n')
    expect(jsonLines([])).toBe('')
  })
})
