import { useCallback, useState } from 'react'
import type { BlindItem } from '../../api/review/wire.js'
import { useAddress } from '../app/address.js'
import { changed, choose } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { client, type Failure, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { failureOf, ledgerChanged, useAnswer } from '../data/use-answer.js'
import { tellNumber } from '../entry/days.js'
import { isLayer } from '../entry/layers.js'
import { BlindItemForm } from './blind-item.js'
import { SampleFields } from './sample-fields.js'
import type { TabProps } from './review-page.js'

/** A seeded sample, coded from the words alone; what others made of them is never sent to this page. */
export function BlindView(props: TabProps) {
  if (props.reviewer === null)
    return (
      <Empty title="Give your name first">
        <p>A coding bears the name of who made it, so that coders can be compared. Give yours above.</p>
      </Empty>
    )
  return <Sample {...props} coder={props.reviewer} key={props.reviewer} />
}

function Sample({ query, coder, readOnly }: TabProps & { coder: string }) {
  const address = useAddress()
  const [refused, setRefused] = useState<Failure | null>(null)
  const [coded, setCoded] = useState<ReadonlyMap<string, BlindItem['mine']>>(new Map())
  const layer = query.get('layer') ?? ''
  const asked = {
    by: coder,
    sample: numberIn(query, 'sample', 50, 200),
    seed: numberIn(query, 'seed', 1, 1_000_000),
    ...(isLayer(layer) && { layer }),
  }
  const { value, failure, again } = useAnswer(`review blind ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.review.blind.$get({ query: asked }, { init: { signal } })),
  )
  const toItem = useCallback(
    (place: number | null): void => choose(address, { item: place === null ? null : String(place + 1) }),
    [address],
  )
  if (failure !== null && value === null) return <Failed failure={failure} again={again} />
  if (value === null) return <Waiting what="the sample" />
  const items = value.items.map((item) => ({ ...item, mine: coded.get(keyOf(item)) ?? item.mine }))
  const done = items.filter(({ mine }) => mine !== null).length
  const wanted = Number(query.get('item')) - 1
  const open = items.findIndex(({ mine }) => mine === null)
  const at = items[wanted] === undefined ? open : wanted
  const item = items[at]

  const save = (values: Readonly<Record<string, string>>): void => {
    if (item === undefined || readOnly) return
    setRefused(null)
    const next = items.findIndex(({ mine }, place) => mine === null && place > at)
    setCoded((last) => new Map(last).set(keyOf(item), { ...values }))
    toItem(next === -1 ? null : next)
    const { entry, report } = item
    read(client.api.codings.$post({ json: { entry, report: report.id, by: coder, values: { ...values } } })).then(
      ledgerChanged,
      (fault: unknown) => {
        setCoded((last) => new Map([...last].filter(([key]) => key !== keyOf(item))))
        setRefused(failureOf(fault))
        toItem(at)
      },
    )
  }
  return (
    <div className="blind">
      <SampleFields sample={asked.sample} seed={asked.seed} layer={isLayer(layer) ? layer : null} />
      <p className="blind-done" role="status">
        <progress value={done} max={Math.max(1, items.length)} aria-label="Coded so far" /> {tellNumber(done)} of{' '}
        {tellNumber(items.length)} coded by <strong dir="auto">{coder}</strong>
      </p>
      {refused !== null && (
        <p role="alert" className="refused">
          Not kept: {refused.message}
        </p>
      )}
      {item === undefined ? (
        items.length === 0 ? (
          <Empty title="There is nothing to draw a sample from">
            <p>No entry of this kind is in the record. Choose another layer.</p>
          </Empty>
        ) : (
          <Empty title="The whole sample is coded">
            <p>
              Ask a colleague to code the same sample: sample of {tellNumber(asked.sample)}, seed{' '}
              {tellNumber(asked.seed)}.{' '}
              <Link to={changed(address, { tab: 'agreement', item: null })}>See the agreement</Link>
            </p>
          </Empty>
        )
      ) : (
        <BlindItemForm
          key={keyOf(item)}
          item={item}
          place={at}
          total={items.length}
          fields={value.fields[item.layer] ?? []}
          disabled={readOnly}
          onSave={save}
          onGo={(step) => {
            const place = at + step
            if (items[place] !== undefined) toItem(place)
          }}
        />
      )}
    </div>
  )
}

const keyOf = ({ report, entry }: BlindItem): string => `${report.id} ${entry}`

function numberIn(query: URLSearchParams, name: string, usual: number, most: number): number {
  const given = Number(query.get(name) ?? '')
  return query.get(name) !== null && Number.isInteger(given) && given >= 1 && given <= most ? given : usual
}
