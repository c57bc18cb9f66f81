import type { CoderAgreement } from '../../api/review/wire.js'
import { reportAddress, useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { LayerTag } from '../entry/layer-sign.js'

type Pair = CoderAgreement['pairs'][number]
type Field = Pair['fields'][number]

/** Cohen's κ of every two coders, field by field, with the words on which they differ. */
export function AgreementView() {
  const address = useAddress()
  const { value, failure, waiting, again } = useAnswer('review agreement', (signal) =>
    read(client.api.review.agreement.$get({}, { init: { signal } })),
  )
  if (failure !== null && value === null) return <Failed failure={failure} again={again} />
  if (value === null) return <Waiting what="the codings" />
  if (value.pairs.length === 0)
    return (
      <Empty title="Nothing was coded blind yet">
        <p>
          Code a sample from the words alone, and have a colleague code the same one. Then you see here how far the two
          of you, and the program, agree.
        </p>
        <p>
          <Link to={changed(address, { tab: 'blind' })}>To blind second coding</Link>
        </p>
      </Empty>
    )
  return (
    <div aria-busy={waiting} className={waiting ? 'stale' : undefined}>
      <p className="agreement-about">
        κ (kappa) is the agreement beyond that of chance: 1 when two coders agree on everything, 0 when they agree no
        more than chance would have it, below 0 when less (Cohen 1960). Where both gave one and the same value to
        everything, chance alone would make them agree, and κ is <em>undefined</em>. A κ of a few items means little:
        look at their number. The program stands here as “Rapporteur”, with what it read itself. As the sample is drawn
        from what it found, this tells nothing of what it missed.
      </p>
      {value.pairs.map((pair) => (
        <PairTable key={`${pair.one} ${pair.other}`} pair={pair} />
      ))}
    </div>
  )
}

function PairTable({ pair }: { pair: Pair }) {
  const { one, other, items, fields } = pair
  const differing = fields.filter(({ disagreements }) => disagreements.length > 0)
  const name = `${one} and ${other}`
  return (
    <section className="pair" aria-label={name}>
      <h2>
        <span dir="auto">{one}</span> and <span dir="auto">{other}</span>{' '}
        <span className="muted">{tellCount(items, 'entry', 'entries')} coded by both</span>
      </h2>
      <div className="pair-scroll" role="region" aria-label={`Agreement of ${name}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">n</th>
              <th scope="col">Agreed</th>
              <th scope="col">By chance</th>
              <th scope="col">κ</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={`${field.layer ?? ''} ${field.field}`}>
                <th scope="row">
                  <FieldName field={field} />
                </th>
                <td>{tellNumber(field.n)}</td>
                <td>{share(field.observed)}</td>
                <td>{share(field.expected)}</td>
                <td>
                  <KappaBar kappa={field.kappa} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differing.length > 0 && (
        <details>
          <summary>
            On what they differ (
            {tellNumber(differing.reduce((sum, { disagreements }) => sum + disagreements.length, 0))})
          </summary>
          {differing.map((field) => (
            <section key={`${field.layer ?? ''} ${field.field}`} className="differences">
              <h3>
                <FieldName field={field} />
              </h3>
              <ul>
                {field.disagreements.map(({ entry, report, words, one: first, other: second }) => (
                  <li key={`${report} ${entry}`}>
                    <p>
                      <span dir="auto">{one}</span>: <strong>{valueWords(first)}</strong>{' '}
                      <span className="muted">·</span> <span dir="auto">{other}</span>:{' '}
                      <strong>{valueWords(second)}</strong>
                    </p>
                    <blockquote dir="auto">
                      <Link to={reportAddress(report, entry)}>{words}</Link>
                    </blockquote>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
    </section>
  )
}

const FieldName = ({ field: { layer, field } }: { field: Field }) =>
  layer === null ? <>Told at all</> : <LayerTag layer={layer} kind={field} />

/** κ as a number and as a length; below nought it has no length. */
function KappaBar({ kappa }: { kappa: number | null }) {
  if (kappa === null) return <span className="muted">undefined</span>
  return (
    <span className="kappa">
      <span className="kappa-bar" aria-hidden="true">
        <i style={{ inlineSize: `${Math.max(0, kappa) * 100}%` }} />
      </span>
      {rounded.format(kappa)}
    </span>
  )
}

const rounded = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat(undefined, { style: 'percent' })
const share = (value: number | null): string => (value === null ? '–' : percent.format(value))
const valueWords = (value: string): string => value.replaceAll('-', ' ').toLowerCase()
