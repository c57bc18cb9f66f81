import { useEffect, useState } from 'react'
import { chosenIn } from '../app/chosen.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellDay } from '../entry/days.js'
import { OpenPart, PromisesPart } from './disputes.js'
import { NewPart, useNew } from './new-part.js'
import { RulesPart } from './rules-part.js'
import { TensionPart } from './tension-part.js'
import './today.css'

/** How it stands at one glance: what is quick to know first; tension and contradictions follow once that is there. */
export function TodayPage({ query }: PageProps) {
  const { asOf } = chosenIn(query)
  const asked = asOf === null ? {} : { asOf }
  const fresh = useNew(asOf)
  const rules = useAnswer(`today rules ${asOf}`, (signal) =>
    read(client.api.today.rules.$get({ query: asked }, { init: { signal } })),
  )
  const promises = useAnswer(`today promises ${asOf}`, (signal) =>
    read(client.api.today.promises.$get({ query: asked }, { init: { signal } })),
  )
  const [quickCame, setQuickCame] = useState(false)
  const quickHere = !fresh.answer.waiting && !rules.waiting && !promises.waiting
  useEffect(() => {
    if (quickHere) setQuickCame(true)
  }, [quickHere])
  const day = rules.value?.day ?? null
  return (
    <div className="today-page">
      <PageHead title="Today">
        {asOf !== null
          ? `How it stood by the end of ${tellDay(asOf)}, from what was known then.`
          : day === null
            ? 'How it stands, from all that is known.'
            : `How it stands, from all that is known; reports tell up to ${tellDay(day)}.`}
      </PageHead>
      <div className="today-grid">
        {quickCame ? <Tension asOf={asOf} query={query} /> : <TensionPart answer={null} query={query} />}
        <NewPart {...fresh} query={query} />
        <RulesPart answer={rules} query={query} />
        {quickCame ? <Open asOf={asOf} query={query} /> : <OpenPart answer={null} query={query} />}
        <PromisesPart answer={promises} query={query} />
      </div>
    </div>
  )
}

interface SlowProps extends PageProps {
  readonly asOf: string | null
}

function Tension({ asOf, query }: SlowProps) {
  const answer = useAnswer(`today tension ${asOf}`, (signal) =>
    read(client.api.today.tension.$get({ query: asOf === null ? {} : { asOf } }, { init: { signal } })),
  )
  return <TensionPart answer={answer} query={query} />
}

function Open({ asOf, query }: SlowProps) {
  const answer = useAnswer(`today open ${asOf}`, (signal) =>
    read(client.api.today.open.$get({ query: asOf === null ? {} : { asOf } }, { init: { signal } })),
  )
  return <OpenPart answer={answer} query={query} />
}
