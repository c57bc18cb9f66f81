/** A text from a report with the searched words marked; offsets are those of the text. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const parts: React.ReactNode[] = []
  let reached = 0
  for (const [start, end] of marks) {
    if (start < reached) continue
    parts.push(text.slice(reached, start), <mark key={start}>{text.slice(start, end)}</mark>)
    reached = end
  }
  return (
    <>
      {parts}
      {text.slice(reached)}
    </>
  )
}
