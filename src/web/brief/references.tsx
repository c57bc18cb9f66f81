import { useState } from 'react'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { Passage, type Reference, sourceLine } from './passage.js'

/** So many stand there at first. */
const shownFirst = 400

/** Every passage cited, as it stands in its report; on paper they are the endnotes. */
export function References({ references }: { references: readonly Reference[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? references : references.slice(0, shownFirst)
  return (
    <section id="references" className="brief-section brief-references" aria-labelledby="references-title">
      <h2 id="references-title">References</h2>
      <p className="muted">{tellCount(references.length, 'passage', 'passages')}, each as it stands in its report</p>
      <ol>
        {shown.map((reference) => (
          <li key={reference.number}>
            <span className="reference-at">{reference.number}</span>
            <div>
              <p className="brief-source" dir="auto">
                <Link to={reportAddress(reference.report.id, reference.entries[0])}>
                  {reference.report.title ?? reference.report.id}
                </Link>{' '}
                <span className="muted">{sourceLine(reference, false)}</span>
                {reference.url !== undefined && <span className="brief-url muted"> {reference.url}</span>}
              </p>
              <Passage reference={reference} />
            </div>
          </li>
        ))}
      </ol>
      {shown.length < references.length && (
        <p>
          <button type="button" className="button small" onClick={() => setAll(true)}>
            Show the other {tellNumber(references.length - shown.length)} references
          </button>
        </p>
      )}
    </section>
  )
}
