import { LineCounter, isMap, isNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import { isObject } from './json-text.js'
import { keepValid } from './shape.js'

/** A fault in YAML; `line` counts from 1 within the YAML text. */
export interface YamlFault {
  readonly line: number
  readonly reason: string
}

export interface YamlMapping<T> {
  /** Whether the text is YAML of keys and values at all (or empty), and not running words. */
  readonly isMapping: boolean
  readonly value: T | null
  readonly faults: readonly YamlFault[]
}

/**
 * Reads YAML of keys and values against a schema; fields that are wrong are left out and told.
 * Every scalar is a string ("no" stays "no", 2021-09-26 stays as written): the schema decides what it means.
 */
export function readYamlMapping<T>(text: string, schema: z.ZodType<T>): YamlMapping<T> {
  try {
    return readMapping(text, schema)
  } catch (error) {
    // Aliases that multiply themselves ("a billion laughs") and endless nesting make the parser throw.
    const reason = firstLine(error instanceof Error ? error.message : String(error))
    return { isMapping: true, value: null, faults: [{ line: 1, reason }] }
  }
}

function readMapping<T>(text: string, schema: z.ZodType<T>): YamlMapping<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  const [error] = document.errors
  if (error) {
    return { isMapping: true, value: null, faults: [{ line: lineAt(error.pos[0]), reason: firstLine(error.message) }] }
  }
  if (!isMap(document.contents) && text.trim() !== '') {
    return { isMapping: false, value: null, faults: [{ line: 1, reason: 'it has no keys and values' }] }
  }
  const plain: unknown = document.toJS()
  const { value, faults } = keepValid(schema, isObject(plain) ? plain : {})
  const lineOf = (path: readonly (string | number)[]): number => {
    const node = document.getIn(path, true)
    return isNode(node) && node.range ? lineAt(node.range[0]) : 1
  }
  return { isMapping: true, value, faults: faults.map(({ path, reason }) => ({ line: lineOf(path), reason })) }
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? message).replace(/:$/, '')
