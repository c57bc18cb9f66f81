import type { Admission } from '../../ledger/ledger.js'
import { type Issue, isFault } from '../../record/index.js'
import { counted } from '../terminal/numbers.js'

/** What came of the reports of one run. */
export class Tally {
  readonly outcomes: Record<Admission['outcome'], number> = { new: 0, known: 0, reread: 0, refused: 0 }
  readonly issues: Issue[] = []
  reports = 0
  records = 0
  entries = 0

  get hasFaults(): boolean {
    return this.issues.some(isFault)
  }

  /** One line for people: read, new, already known, entries, issues. */
  sentence(ledger: string | null): string {
    return `${counted(this.reports, 'report')} read: ${ledger === null ? this.printed() : this.kept(ledger)}; ${this.faults()}.`
  }

  private printed = (): string =>
    `${counted(this.records, 'record')} printed, ${counted(this.entries, 'entry', 'entries')}, nothing kept`

  private kept(ledger: string): string {
    const { new: fresh, known, reread, refused } = this.outcomes
    const rare = [...(reread > 0 ? [`${reread} read anew`] : []), ...(refused > 0 ? [`${refused} refused`] : [])]
    const parts = [`${fresh} new`, `${known} already known`, ...rare]
    return `${parts.join(', ')}; ${counted(this.entries, 'new entry', 'new entries')} in ${ledger}`
  }

  private faults(): string {
    const faults = this.issues.filter(isFault).length
    const notices = this.issues.length - faults
    if (faults === 0 || notices === 0)
      return counted(this.issues.length, faults === 0 && notices > 0 ? 'notice' : 'issue')
    return `${counted(this.issues.length, 'issue')} (${counted(faults, 'fault')}, ${counted(notices, 'notice')})`
  }
}
