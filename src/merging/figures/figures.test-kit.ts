import type { Actor, Figure } from '../../record/index.js'
import { type Told } from '../told.js'
import { actor } from '../told.test-kit.js'
import type { Texts } from './passage.js'

export interface Sample {
  /** The report's text; `#` stands before the figure's words and behind them: "killed #12 people# in Lima". */
  readonly text: string
  readonly figure?: Partial<Figure>
  readonly report?: string
  readonly outlet?: string
  readonly learned?: string
  readonly day?: string
  readonly actors?: readonly Partial<Actor>[]
}

/** A figure as the coder would tell it, with the text of its report. */
export function sample({
  text,
  figure = {},
  report = 'r1',
  outlet = report,
  learned = '2024-03-02',
  day,
  actors = [],
}: Sample): {
  entry: Told
  texts: Texts
} {
  const [before = '', words = '', after = ''] = text.split('#')
  const [number = '0', ...what] = words.split(' ')
  const span = { start: before.length, end: before.length + words.length, text: words }
  const body: Figure = {
    id: `f${before.length}`,
    value: Number(number.replaceAll(',', '')),
    low: null,
    high: null,
    bound: 'exact',
    unit: null,
    what: what.join(' '),
    of: [],
    date: null,
    place: null,
    attributed_to: null,
    evidence: [span],
    ...figure,
  }
  const entry: Told = {
    id: `${report}-${body.id}`,
    layer: 'figures',
    body,
    from: day ?? null,
    to: day ?? null,
    learned,
    report: { id: report, title: null, outlet, agency: null, published: learned },
    actors: actors.map((one) => ({ ...actor(one.id ?? ''), ...one })),
  }
  return { entry, texts: new Map([[report, before + words + after]]) }
}

/** Several figures as one ledger, each of a report of its own unless it names one. */
export function samples(all: readonly Sample[]): { entries: Told[]; texts: Texts } {
  const made = all.map((one, at) => sample({ report: `r${at + 1}`, ...one }))
  return { entries: made.map(({ entry }) => entry), texts: new Map(made.flatMap(({ texts }) => [...texts])) }
}
