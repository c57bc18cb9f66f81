import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellNumber, tellPeriod } from '../entry/days.js'

/** Entries above which the first comparison takes so long that people should know why. */
const manyEntries = 3000

/** Shown while much is compared for the first time; `doing` says what, "Comparing what each side says of". */
export function LongWait({ doing }: { doing: string }) {
  const { value } = useAnswer('case', (signal) => read(client.api.case.$get({}, { init: { signal } })))
  const size = value?.entries ?? 0
  return (
    <div className="long-wait" role="status">
      <p className="long-wait-words">
        {doing} {size === 0 ? 'all entries' : `${tellNumber(size)} entries`}…
      </p>
      {size >= manyEntries && (
        <p className="muted">This takes some seconds the first time. What you choose after that is answered at once.</p>
      )}
      <div className="long-wait-rows" aria-hidden="true">
        {[0, 1, 2].map((row) => (
          <div key={row} className="long-wait-row">
            <i />
            <i />
            <i />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Stands above what is dimmed while the same is worked out anew; seen only where that takes a while. */
export const WorkedOutAnew = ({ waiting }: { waiting: boolean }) => (
  <p className="anew" role="status">
    {waiting && <span>Working it out anew…</span>}
  </p>
)

type Limited = { readonly since: string; readonly until: string } | null

/** Says that not all was compared, and how to have the rest. */
export const LimitedNote = ({ limited, compared }: { limited: Limited; compared: number }) =>
  limited === null ? null : (
    <p className="limited-note">
      More is kept than can be compared at once. These are the latest {tellNumber(compared)} entries,{' '}
      {tellPeriod(limited.since, limited.until)}. Choose an earlier period above to compare those of that time.
    </p>
  )
