import type { z } from 'zod'

/** One thing wrong with a value, said for people; `path` leads to it. */
export interface ShapeFault {
  readonly path: readonly (string | number)[]
  readonly reason: string
}

/**
 * The value as the schema wants it, without the fields that are wrong: one bad date doesn't cost a report.
 * `value` is null when it is no use even without them.
 */
export function keepValid<T>(
  schema: z.ZodType<T>,
  given: Readonly<Record<string, unknown>>,
): { value: T | null; faults: ShapeFault[] } {
  const first = schema.safeParse(given)
  if (first.success) return { value: first.data, faults: [] }
  const faults = first.error.issues.map(faultOf)
  const wrong = new Set(first.error.issues.flatMap(wrongKeys))
  const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key)))
  const second = schema.safeParse(rest)
  return { value: second.success ? second.data : null, faults }
}

const wrongKeys = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : issue.path.slice(0, 1).map(String)

function faultOf(issue: z.core.$ZodIssue): ShapeFault {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, ...issue.keys.slice(0, 1)], reason: `the key \`${issue.keys.join('`, `')}\` is not known` }
  }
  const name = path.length > 0 ? `\`${path.join('.')}\`` : 'the value'
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return { path, reason: `${name} is missing` }
  const message = issue.message.replace(/^Invalid input: /, '')
  return { path, reason: `${name}: ${message.charAt(0).toLowerCase()}${message.slice(1)}` }
}
