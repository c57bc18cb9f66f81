import { useState } from 'react'
import type { WireBrief } from '../../api/brief-routes.js'
import { Empty } from '../data/notices.js'
import { tellCount, tellDay, tellNumber, tellPeriod } from '../entry/days.js'
import { Numbered } from './numbered.js'
import { References } from './references.js'

type Section = WireBrief['sections'][number]
type Sentence = Section['groups'][number]['sentences'][number]
type Numbers = ReadonlyMap<number, WireBrief['references'][number]>

/** So many headings of a section stand there at first; a page of thousands can't be read, nor scrolled. */
const headingsShown = 60

/** The brief itself; what stands here is what is printed. */
export function Written({ brief }: { brief: WireBrief }) {
  const { title, sections, references, compared } = brief
  const numbers: Numbers = new Map(references.map((reference) => [reference.number, reference]))
  return (
    <article className="brief" aria-labelledby="brief-title">
      <header className="brief-head">
        <p className="brief-kind">Brief</p>
        <h1 id="brief-title" dir="auto">
          {title}
        </h1>
        <p className="muted">{frameOf(brief)}</p>
      </header>
      {sections.length > 2 && <Contents sections={sections} references={references.length} />}
      <div className="brief-body">
        {compared !== null && <Comparison brief={brief} />}
        {sections.length === 0 && (
          <Empty title="Nothing is told of this period">
            <p>Choose a longer one, a later day of knowledge, or read more reports.</p>
          </Empty>
        )}
        {sections.map((section) => (
          <WrittenSection key={section.id} section={section} numbers={numbers} />
        ))}
        {references.length > 0 && <References references={references} />}
      </div>
    </article>
  )
}

function frameOf({ period, asOf, references }: WireBrief): string {
  if (period === null) return 'The ledger holds no report of this period.'
  const reports = new Set(references.map(({ report }) => report.id)).size
  const cited = `${tellCount(references.length, 'passage', 'passages')} of ${tellCount(reports, 'report', 'reports')} cited.`
  const known = asOf === null ? '' : ` As known on ${tellDay(asOf)}.`
  return `${tellPeriod(period.since, period.until)}. ${cited}${known}`
}

const Contents = ({ sections, references }: { sections: readonly Section[]; references: number }) => (
  <nav aria-label="Sections" className="brief-contents">
    <ol>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#section-${id}`}>{title}</a>
        </li>
      ))}
      {references > 0 && (
        <li>
          <a href="#references">References</a>
        </li>
      )}
    </ol>
  </nav>
)

/** What the comparison with an earlier day came to, and what that day told that no longer stands. */
function Comparison({ brief: { sections, compared } }: { brief: WireBrief }) {
  if (compared === null) return null
  const sentences = sections.flatMap(({ groups }) => groups.flatMap((group) => group.sentences))
  const count = (change: Sentence['change']): number => sentences.filter((one) => one.change === change).length
  const day = compared.asOf === null ? 'then' : tellDay(compared.asOf)
  return (
    <aside className="brief-comparison" aria-label={`Compared with ${day}`}>
      <p role="status">
        Against what was known by {day}: {tellCount(count('new'), 'sentence', 'sentences')} new,{' '}
        {tellNumber(count('changed'))} changed, {tellNumber(compared.gone.length)} no longer told. What is new or
        changed bears a bar and the word.
      </p>
      {compared.gone.length > 0 && (
        <details>
          <summary>No longer told</summary>
          <ul>
            {compared.gone.map(({ section, text }, at) => (
              <li key={at}>
                <span className="muted">{section}:</span> <span dir="auto">{text}.</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  )
}

function WrittenSection({ section: { id, title, groups }, numbers }: { section: Section; numbers: Numbers }) {
  const [all, setAll] = useState(false)
  const shown = all ? groups : groups.slice(0, headingsShown)
  return (
    <section id={`section-${id}`} aria-labelledby={`title-${id}`} className={`brief-section of-${id}`}>
      <h2 id={`title-${id}`}>{title}</h2>
      {shown.map(({ heading, sentences }, at) => (
        <div className={heading === null ? 'brief-group plain' : 'brief-group'} key={`${heading ?? ''} ${at}`}>
          {heading !== null && <h3 dir="auto">{heading}</h3>}
          <ul>
            {sentences.map((sentence, place) => (
              <Told key={place} sentence={sentence} numbers={numbers} />
            ))}
          </ul>
        </div>
      ))}
      {shown.length < groups.length && (
        <p>
          <button type="button" className="button small" onClick={() => setAll(true)}>
            Show the other {tellNumber(groups.length - shown.length)} headings
          </button>
        </p>
      )}
    </section>
  )
}

const Told = ({ sentence: { text, references, quote, change }, numbers }: { sentence: Sentence; numbers: Numbers }) => (
  <li className={change === null ? undefined : 'brief-changed'}>
    {change !== null && <span className="brief-change">{change}</span>}
    <span dir="auto">{text}</span>{' '}
    <span className="brief-numbers">
      {references.flatMap((number) => {
        const reference = numbers.get(number)
        return reference === undefined ? [] : [<Numbered key={number} reference={reference} />]
      })}
    </span>
    {quote === null ? (
      '.'
    ) : (
      <>
        :{' '}
        <q className="brief-words" dir="auto">
          {quote}
        </q>
      </>
    )}
  </li>
)
