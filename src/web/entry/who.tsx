import type { Telling } from './telling.js'

/** Who to whom. The arrow is read aloud as "to". */
export function Who({ from, to }: Pick<Telling, 'from' | 'to'>) {
  if (from.length === 0 && to.length === 0) return null
  return (
    <span className="who">
      {from.length === 0 ? <span className="muted">unnamed</span> : from.join(', ')}
      {to.length > 0 && (
        <>
          <span className="arrow" role="img" aria-label="to">
            →
          </span>
          {to.join(', ')}
        </>
      )}
    </span>
  )
}

const signs: Readonly<Record<string, string>> = {
  happened: '●',
  held: '●',
  'in-force': '●',
  kept: '●',
  accepted: '●',
  ongoing: '◐',
  gradual: '◐',
  pending: '◐',
  planned: '○',
  announced: '○',
  requested: '○',
  conditional: '○',
  suspended: '◌',
  alleged: '?',
  disputed: '?',
}

/** How certain or far along, as a word with a sign before it. */
export const Status = ({ status }: { status: string }) => (
  <span className="status">
    <span aria-hidden="true">{signs[status] ?? '–'}</span> {status.replaceAll('-', ' ')}
  </span>
)
