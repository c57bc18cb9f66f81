import { useId } from 'react'
import type { WireMatter } from '../../api/accounts/wire.js'
import { tellCount, tellDay } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { kindSigns } from './kinds.js'
import { SayingLine } from './saying-line.js'

/** One act, demand, promise or number, and what each voice says of it. */
export function MatterRow({ matter }: { matter: WireMatter }) {
  const id = useId()
  const { kind, title, contested, cells, origins } = matter
  const sign = kindSigns[kind]
  const sides = cells.filter(({ voice }) => voice === 'side')
  const rest = cells.filter(({ voice, sayings }) => voice !== 'side' && sayings.length > 0)
  return (
    <article className={`matter layer-${sign.layer}`} aria-labelledby={id}>
      <header className="matter-head">
        <span className="matter-kind">
          <LayerShape layer={sign.layer} />
          {sign.one}
        </span>
        <h3 id={id} dir="auto">
          {title}
        </h3>
        {contested && (
          <span className="contested-mark">
            <span aria-hidden="true">⇄</span> contested
          </span>
        )}
        <span className="matter-day muted">
          {whenOf(matter)} ·{' '}
          {origins.length === 1 ? 'one origin' : tellCount(origins.length, 'origin', 'independent origins')}
        </span>
      </header>
      <div className="matter-cells">
        {sides.map((cell, column) => (
          <div key={cell.name} role="group" className={`cell side-${column + 1}`} aria-label={cell.name}>
            <p className="cell-name side-name" aria-hidden="true" dir="auto">
              {cell.name}
            </p>
            {cell.sayings.length === 0 ? (
              <Silence matter={matter} side={cell.name} />
            ) : (
              <Sayings cell={cell} matter={matter} />
            )}
          </div>
        ))}
        <div className="cell rest">
          {rest.map((cell) => (
            <div key={cell.name} role="group" aria-label={restNames[cell.voice]}>
              <p className="rest-name muted">{restNames[cell.voice]}</p>
              <Sayings cell={cell} matter={matter} />
            </div>
          ))}
        </div>
      </div>
    </article>
  )
}

type Cell = WireMatter['cells'][number]

const restNames: Readonly<Record<Cell['voice'], string>> = {
  side: '',
  others: 'Others',
  reports: 'The reports themselves',
}

/** The day of the matter; the day it was learned where none is told. */
const whenOf = ({ day, learned }: WireMatter): string =>
  day === null ? `no day told, learned ${tellDay(learned)}` : tellDay(day)

const Sayings = ({ cell, matter }: { cell: Cell; matter: WireMatter }) => (
  <ul className="sayings">
    {cell.sayings.map((saying) => (
      <SayingLine key={`${saying.entry} ${saying.claim} ${saying.words}`} saying={saying} matter={matter} />
    ))}
    {cell.more > 0 && <li className="muted">and {tellCount(cell.more, 'further telling', 'further tellings')}</li>}
  </ul>
)

/** Silence is shown, calmly: a side that it concerns and that says nothing; or that has nothing to say to it. */
function Silence({ matter: { kind, silent }, side }: { matter: WireMatter; side: string }) {
  if (!silent.includes(side)) {
    return (
      <p className="not-concerned muted">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">not among those it concerns, as far as is told</span>
      </p>
    )
  }
  return (
    <p className="silence">
      <span aria-hidden="true">◌</span> {kindSigns[kind].silence}
    </p>
  )
}
