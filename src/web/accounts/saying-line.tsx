import type { WireMatter } from '../../api/accounts/wire.js'
import { tellDay } from '../entry/days.js'
import { Quote } from '../entry/evidence.js'

type Saying = WireMatter['cells'][number]['sayings'][number]

/** A sign for each way of saying; the words beside it say the same. */
const signs: Readonly<Record<Saying['sense'], string>> = {
  says: '“',
  denies: '≠',
  asks: '→',
  offers: '→',
  consents: '✓',
  refuses: '✕',
}

/** Who says what, when, and in which words. */
export function SayingLine({ saying, matter }: { saying: Saying; matter: WireMatter }) {
  const { by, day, report, entry, words, sense } = saying
  return (
    <li className={`saying saying-${sense}`}>
      <p className="saying-claim">
        <span className="told-sign" aria-hidden="true">
          {signs[sense]}
        </span>{' '}
        {by !== '' && <bdi className="saying-by">{by}</bdi>} <span dir="auto">{claimOf(saying, matter)}</span>
        {day !== null && day !== matter.day && <span className="muted"> · {tellDay(day)}</span>}
      </p>
      <Quote proof={{ report, entry, words }} />
    </li>
  )
}

/** What the title says already isn't said again; nor is the name of who speaks. */
function claimOf({ by, claim, sense }: Saying, { title }: WireMatter): string {
  const said = claim.toLowerCase()
  if (title.toLowerCase() === said || title.toLowerCase() === `whether ${said}`) {
    if (sense === 'asks') return by === '' ? 'asked, by somebody not named' : areSeveral(by) ? 'ask this' : 'asks this'
    if (sense === 'offers') return by === '' ? 'put forward by somebody not named' : 'put it forward'
    return by === '' ? 'told so' : areSeveral(by) ? 'say so' : 'says so'
  }
  const own = by !== '' && said.startsWith(`${by.toLowerCase()} `) ? claim.slice(by.length + 1) : claim
  return sense === 'says' && own === claim && by !== '' ? `${areSeveral(by) ? 'say' : 'says'}: ${own}` : own
}

/** "A and B" */
const areSeveral = (by: string): boolean => by.includes(' and ')
