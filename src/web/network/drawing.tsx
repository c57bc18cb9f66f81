import { useMemo, useRef } from 'react'
import type { NetworkNode } from '../../api/network/wire.js'
import { placeLabels } from '../drawing/labels.js'
import { useSize } from '../drawing/use-size.js'
import { quadSigns } from '../entry/quads.js'
import { arrowBetween } from './arrows.js'
import { tellQuads, type Tie } from './counts.js'
import { layOut, type Point } from './layout.js'

/** What is looked at more closely: an actor, or one actor's acts towards another. */
export interface Selected {
  readonly party: string | null
  readonly from: string | null
  readonly to: string | null
}

interface DrawingProps {
  readonly nodes: readonly NetworkNode[]
  /** All ties, whatever classes are looked at: they decide where the actors stand. */
  readonly all: readonly Tie[]
  readonly ties: readonly Tie[]
  readonly selected: Selected
  selectParty(id: string): void
  selectTie(from: string, to: string): void
}

const radiusOf = (acts: number, most: number): number => 5 + 15 * Math.sqrt(acts / Math.max(1, most))
const widthOf = (count: number, most: number): number => 1 + 3.8 * Math.sqrt(count / Math.max(4, most))

/** Actors as circles, acts as arrows of their class; the table says the same in words. */
export function Drawing({ nodes, all, ties, selected, selectParty, selectTie }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null)
  const field = useSize(frame)
  const most = Math.max(1, ...nodes.map(({ acts }) => acts))
  const circles = useMemo(() => {
    const sized = nodes.map(({ id, acts }) => ({ id, r: radiusOf(acts, most) }))
    if (field.width === 0) return new Map<string, Point>()
    return layOut(
      sized,
      all.map(({ from, to, total }) => ({ from: from.id, to: to.id, weight: total })),
      field,
    )
  }, [nodes, all, field.width, field.height, most])
  const drawn = nodes.flatMap((node) => {
    const point = circles.get(node.id)
    return point === undefined ? [] : [{ node, ...point, r: radiusOf(node.acts, most) }]
  })
  const at = new Map(drawn.map((circle) => [circle.node.id, circle]))
  const heaviest = Math.max(1, ...all.flatMap(({ quads }) => quads.map(({ count }) => count)))
  const labels = placeLabels(
    drawn.map(({ node, x, y, r }) => ({ key: node.id, x, y, r, text: node.name })),
    field,
  )
  const isFaint = ({ from, to }: Tie): boolean =>
    (selected.party !== null && from.id !== selected.party && to.id !== selected.party) ||
    (selected.from !== null && (from.id !== selected.from || to.id !== selected.to))
  return (
    <div ref={frame} className="network-drawing">
      <svg
        width={field.width}
        height={field.height}
        viewBox={`0 0 ${field.width} ${field.height}`}
        role="img"
        aria-label={`${nodes.length} actors and the acts between them; the table below says the same in words`}
      >
        {ties.map((tie) => {
          const [from, to] = [at.get(tie.from.id), at.get(tie.to.id)]
          if (from === undefined || to === undefined || from === to) return null
          return (
            <g
              key={`${tie.from.id} ${tie.to.id}`}
              className={isFaint(tie) ? 'net-tie faint' : 'net-tie'}
              onClick={() => selectTie(tie.from.id, tie.to.id)}
            >
              <title>{`${tie.from.name} → ${tie.to.name}: ${tellQuads(tie.quads)}`}</title>
              {tie.quads.map(({ quad, count }, lane) => {
                const width = widthOf(count, heaviest)
                const { line, head } = arrowBetween(from, to, { lane, width })
                return (
                  <g key={quad} className={quadSigns[quad].css}>
                    <path d={line} className="tie-reach" />
                    <path d={line} className="tie-line" strokeWidth={width} />
                    <path d={head} className="tie-head" />
                  </g>
                )
              })}
            </g>
          )
        })}
        {drawn.map(({ node, x, y, r }) => (
          <g
            key={node.id}
            className={node.id === selected.party ? 'net-actor actor-chosen' : 'net-actor'}
            transform={`translate(${x} ${y})`}
            onClick={() => selectParty(node.id)}
          >
            <title>{`${node.name}: ${node.acts}`}</title>
            <circle r={Math.max(12, r)} className="actor-reach" />
            <circle r={r} className="actor-disc" />
          </g>
        ))}
        {labels.map(({ key, x, y, anchor }) => (
          <text
            key={key}
            x={x}
            y={y}
            textAnchor={anchor}
            className={key === selected.party ? 'actor-label actor-label-chosen' : 'actor-label'}
            onClick={() => selectParty(key)}
          >
            {at.get(key)?.node.name}
          </text>
        ))}
      </svg>
      {labels.length < drawn.length && (
        <p className="network-unnamed">
          {drawn.length - labels.length} actors have no room for their names here; the table names all.
        </p>
      )}
    </div>
  )
}
