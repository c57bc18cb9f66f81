import { chosenIn } from '../app/chosen.js'
import type { PageProps } from '../app/pages.js'
import { client, read } from '../data/client.js'
import { Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import './brief.css'
import { Tools } from './tools.js'
import { Written } from './written.js'

/** The brief of a period as known by a day: to read, to print, to send on. Every number opens the words behind it. */
export function BriefPage({ query }: PageProps) {
  const { since, until, asOf } = chosenIn(query)
  const compare = query.get('compare') || null
  const asked = {
    ...(since !== null && { since }),
    ...(until !== null && { until }),
    ...(asOf !== null && { asOf }),
    ...(compare !== null && { compare }),
  }
  const { value, failure, waiting, again } = useAnswer(`brief ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.brief.$get({ query: asked }, { init: { signal } })),
  )
  return (
    <div className="brief-page" aria-busy={waiting}>
      <Tools brief={value} />
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && (
        <>
          <h1 className="visually-hidden">Brief</h1>
          <Waiting what="the brief" />
        </>
      )}
      {value !== null && failure === null && (
        <div className={waiting ? 'brief-old' : undefined}>
          <Written key={JSON.stringify(asked)} brief={value} />
        </div>
      )}
    </div>
  )
}
