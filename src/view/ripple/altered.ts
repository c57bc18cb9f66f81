/** A line of a view that is otherwise, or not there at all, without what is taken away. */
export interface Altered {
  readonly what: string
  readonly before: string
  /** Null where the line falls. */
  readonly after: string | null
}

/** The lines, by what they are about, that differ; one that is only there afterwards is told too, with `before` empty. */
export function alteredLines(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Altered[] {
  const altered: Altered[] = []
  for (const [what, line] of before) {
    const left = after.get(what) ?? null
    if (left !== line) altered.push({ what, before: line, after: left })
  }
  for (const [what, line] of after) if (!before.has(what)) altered.push({ what, before: '', after: line })
  return altered
}
