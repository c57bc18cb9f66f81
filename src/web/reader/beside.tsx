import { Fragment, type ReactNode, useMemo, useRef } from 'react'
import type { ReportRead } from '../../api/reader/wire.js'
import { useAddress } from '../app/address.js'
import { asQuery, changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { isTyping } from '../app/top-bar.js'
import { Failed, Waiting } from '../data/notices.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { sourceOf } from '../entry/evidence.js'
import { readerAddress } from './addresses.js'
import { relationSentence } from './copy-words.js'
import { compared, type Piece } from './side-rows.js'
import { useReport } from './use-report.js'
import './beside.css'

interface BesideProps {
  readonly answer: ReportRead
  /** Id of the report beside it. */
  readonly other: string
  readonly query: URLSearchParams
}

/** A report and another beside it, the earlier one first, with the words marked that stand in one alone. */
export function Beside({ answer, other, query }: BesideProps) {
  const address = useAddress()
  const { value, failure, again } = useReport(other, asQuery(query).asOf)
  const back = (
    <Link to={changed(address, { beside: null })} className="button">
      This report alone
    </Link>
  )
  if (failure !== null)
    return (
      <Failed failure={failure} again={again}>
        {back}
      </Failed>
    )
  if (value === null) return <Waiting what="the other report" />
  if (!value.known)
    return (
      <div className="notice">
        <h2>The other report was not known yet by this day</h2>
        <p>{back}</p>
      </div>
    )
  return <TwoTexts answer={answer} beside={value} query={query} back={back} />
}

function TwoTexts({
  answer,
  beside,
  query,
  back,
}: {
  answer: ReportRead
  beside: ReportRead
  query: URLSearchParams
  back: ReactNode
}) {
  const relation = answer.relations.find(({ report }) => report.id === beside.report.id)
  const otherFirst = relation?.earlier ?? dayOf(beside) < dayOf(answer)
  const [first, second] = otherFirst ? [beside, answer] : [answer, beside]
  const { rows, differences, same } = useMemo(() => compared(first.report.text, second.report.text), [first, second])
  const frame = useRef<HTMLDivElement>(null)
  const step = useStepper(frame)
  return (
    <div
      className="beside"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
        if (event.key === 'j') step(1)
        else if (event.key === 'k') step(-1)
      }}
    >
      <header className="report-head">
        <p className="crumbs">
          <Link to={readerAddress(query, answer.report.id)}>
            <bdi>{answer.report.title ?? answer.report.id}</bdi>
          </Link>
        </p>
        <h1>Side by side</h1>
        <p className="page-about">
          {relation === undefined ? 'Neither is known to be a copy of the other.' : relationSentence(relation)}{' '}
          {tellCount(same, 'word stands', 'words stand')} in both;{' '}
          {differences === 0 ? 'no word differs' : `they differ in ${tellCount(differences, 'place', 'places')}`}.
        </p>
        <p className="beside-tools">
          {back}
          {differences > 0 && (
            <>
              <button type="button" className="button" onClick={() => step(-1)}>
                Difference before
              </button>
              <button type="button" className="button" onClick={() => step(1)}>
                Next difference
              </button>
            </>
          )}
          <span>
            <del>Struck through</del>: only in the earlier. <ins>Underlined</ins>: only in the later.
          </span>
        </p>
      </header>
      <div className="beside-rows" ref={frame} tabIndex={-1}>
        <Head read={first} name="Earlier" query={query} />
        <Head read={second} name="Later" query={query} />
        {rows.map((row, at) => (
          // Rows are told apart by their place alone: they never move.
          <div className="beside-row" key={at}>
            <Side pieces={row.first} tag="del" />
            <Side pieces={row.second} tag="ins" />
          </div>
        ))}
      </div>
    </div>
  )
}

const dayOf = ({ report, learned }: ReportRead): string => report.published ?? learned

const Head = ({
  read: { report, withdrawn, entries },
  name,
  query,
}: {
  read: ReportRead
  name: string
  query: URLSearchParams
}) => (
  <div className="beside-head">
    <h2 dir="auto">
      <Link to={readerAddress(query, report.id)}>{report.title ?? report.id}</Link>
    </h2>
    <p className="muted">
      {name}: <bdi>{sourceOf(report)}</bdi>; {tellNumber(entries.length)} entries
      {withdrawn !== null && (
        <strong>; {withdrawn.act === 'retract' ? 'taken back' : 'corrected'} by its outlet</strong>
      )}
    </p>
  </div>
)

function Side({ pieces, tag: Tag }: { pieces: readonly Piece[]; tag: 'del' | 'ins' }) {
  if (pieces.length === 0)
    return (
      <p className="beside-none">
        <span className="visually-hidden">nothing like it</span>
      </p>
    )
  return (
    <p dir="auto">
      {pieces.map(({ text, alone }, at) =>
        alone && text.trim() !== '' ? (
          <Fragment key={at}>
            <Tag tabIndex={-1}>{text.trimEnd()}</Tag>
            {text.slice(text.trimEnd().length)}
          </Fragment>
        ) : (
          text
        ),
      )}
    </p>
  )
}

/** Goes from difference to difference. */
function useStepper(frame: React.RefObject<HTMLElement | null>): (by: 1 | -1) => void {
  const last = useRef(-1)
  return (by) => {
    const all = [...(frame.current?.querySelectorAll<HTMLElement>('del, ins') ?? [])]
    if (all.length === 0) return
    last.current = (Math.max(last.current, by === 1 ? -1 : 0) + by + all.length) % all.length
    all[last.current]?.focus({ preventScroll: true })
    all[last.current]?.scrollIntoView({ block: 'center' })
  }
}
