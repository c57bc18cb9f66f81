import type { RulingMark } from '../../api/reader/wire.js'

/** What people ruled on an entry, each by a sign and a word. */
export function RulingMarks({ mark }: { mark: RulingMark | undefined }) {
  if (mark === undefined) return null
  const { accepted, rejected, flagged, amended } = mark
  return (
    <>
      {accepted && <Sign sign="✓" word="accepted" />}
      {rejected && <Sign sign="✕" word="rejected" />}
      {amended.length > 0 && (
        <Sign sign="✎" word={`amended: ${amended.map((field) => field.replaceAll('_', ' ')).join(', ')}`} />
      )}
      {flagged && <Sign sign="⚑" word="look again" />}
    </>
  )
}

const Sign = ({ sign, word }: { sign: string; word: string }) => (
  <span className="ruling-mark">
    <span aria-hidden="true">{sign}</span> {word}
  </span>
)
