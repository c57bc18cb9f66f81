import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import type { WireEntry } from '../../api/wire.js'
import { reportAddress, useAddress } from '../app/address.js'
import { chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellDay } from './days.js'

/** Words of a report that prove something, and the entry that holds them. */
export interface Proof {
  readonly report: WireEntry['report']
  readonly entry: string
  readonly words: string
}

/** "Northgate Post · Reuters · 5 Nov 2022" */
export const sourceOf = ({ outlet, agency, published, title, id }: WireEntry['report']): string =>
  [outlet ?? title ?? id, agency, published === null ? 'undated' : tellDay(published)]
    .filter((part) => part !== null)
    .join(' · ')

/** The words as they stand in the report, with their source; they lead to their place in it, as of the same day. */
export function Quote({ proof: { report, entry, words }, mark }: { proof: Proof; mark?: ReactNode }) {
  const { asOf } = chosenIn(useAddress().query)
  return (
    <figure className="quote">
      <blockquote dir="auto">
        <Link to={reportAddress(report.id, entry, asOf)}>{mark ?? words}</Link>
      </blockquote>
      <figcaption dir="auto">{sourceOf(report)}</figcaption>
    </figure>
  )
}

/** A small button that opens the words behind what stands beside it. `name` says what they prove, for those who hear it. */
export function ProofButton({
  proofs,
  name,
  children,
}: {
  proofs: readonly Proof[]
  name: string
  children?: ReactNode
}) {
  if (proofs.length === 0) return null
  return (
    <Popover.Root>
      <Popover.Trigger className="proof-button">
        <span className="visually-hidden">The words for: {name}, </span>
        {children ?? `${proofs.length} ¶`}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="proof-pop"
          sideOffset={6}
          collisionPadding={12}
          aria-label={`The words for: ${name}`}
        >
          {proofs.map((proof) => (
            <Quote key={`${proof.report.id} ${proof.entry}`} proof={proof} />
          ))}
          <Popover.Arrow className="proof-arrow" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
