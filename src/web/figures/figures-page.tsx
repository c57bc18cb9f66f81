import { useAddress } from '../app/address.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { CompareTools } from '../compare/compare-tools.js'
import '../compare/compare.css'
import { LimitedNote, LongWait, WorkedOutAnew } from '../compare/long-wait.js'
import { MoreButton } from '../compare/more-button.js'
import { client, read } from '../data/client.js'
import { Empty, Failed } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { chosenFigures, figuresQuery, mostSeries, usualSeries } from './chosen-figures.js'
import { FigureFilters } from './figure-filters.js'
import './figures.css'
import { MarkLegend } from './marks.js'
import { SeriesRow } from './series-row.js'

/** How many, according to whom: numbers of one thing together, with the range and where they contradict one another. */
export function FiguresPage({ query }: PageProps) {
  const address = useAddress()
  const asked = figuresQuery(query)
  const chosen = chosenFigures(query)
  const { value, failure, waiting, again } = useAnswer(`figures ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.figures.$get({ query: asked }, { init: { signal } })),
  )
  return (
    <div className="figures-page" aria-busy={waiting}>
      <PageHead title="Figures" tools={<CompareTools />}>
        How many, on whose word. Numbers held to count the same thing stand together, each with its words; one is
        preferred by a rule that you choose, and none is taken away.
      </PageHead>
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <LongWait doing="Setting like numbers side by side in" />}
      {value !== null && failure === null && (
        <>
          <WorkedOutAnew waiting={waiting} />
          <FigureFilters answer={value} chosen={chosen} address={address} />
          <LimitedNote limited={value.limited} compared={value.compared} />
          <section aria-label="Series" className={waiting ? 'series-list stale' : 'series-list'}>
            {value.series.some(({ points }) => points.length > 1) && <MarkLegend />}
            {value.series.map((series) => (
              <SeriesRow key={series.id} series={series} />
            ))}
            {value.total === 0 && <NoSeries isNone={value.tally.series === 0} />}
          </section>
          <MoreButton address={address} shown={chosen.shown} total={value.total} step={usualSeries} most={mostSeries} />
        </>
      )}
    </div>
  )
}

const NoSeries = ({ isNone }: { isNone: boolean }) =>
  isNone ? (
    <Empty title="No number is told of here">
      <p>Choose a longer period, another actor or a later day of knowledge, or read more reports.</p>
    </Empty>
  ) : (
    <Empty title="No heading fits all of this">
      <p>Search for fewer words, or take “disputed” away.</p>
    </Empty>
  )
