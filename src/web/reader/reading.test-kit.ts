import { first, records, second } from '../../api/records.test-kit.js'
import { formatName, type ReportRecord } from '../../record/index.js'

/** The first report as another outlet printed it: another headline, and a sentence of which nothing was made. */
export const copied: ReportRecord = {
  ...first,
  report: {
    ...first.report,
    id: 'r4-copy',
    title: 'Bridge blocked over lorry ban',
    outlet: 'Harbour Times',
    agency: 'River Gazette',
    published: '2024-01-09',
    text: `${first.report.text}\n\nThe ferry kept to its winter times.`,
  },
}

/** A report that is written from right to left, of which nothing was made. */
export const rightToLeft: ReportRecord = {
  ...second,
  format: formatName,
  report: {
    ...second.report,
    id: 'r5-rtl',
    title: 'الجسر مغلق',
    outlet: null,
    published: '2024-02-04',
    language: 'ar',
    text: 'الجسر مغلق منذ يوم الاثنين.',
  },
  actors: [],
  talks: [],
  proposals: [],
  events: [],
  commitments: [],
}

/** The usual records, with a copy and a report of which nothing was made. */
export const withCopies: readonly ReportRecord[] = [...records, copied, rightToLeft]
