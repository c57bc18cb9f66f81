import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Scoped, ToldIn } from '../../merging/index.js'
import { onDays } from '../wording/days.js'
import { capitalised, namesOf } from '../wording/names.js'

/** What a figure counts, whose, where and when, for a heading: "people killed, at Kunduz, on 3 October 2015". */
export function scopeWords({ entry, scope }: Scoped<ToldIn<'figures', LedgerEntry>>): string {
  const { what, of } = entry.body
  const happening =
    scope.happening === null || what.toLowerCase().includes(scope.happening) ? '' : `: ${scope.happening}`
  const named = namesOf(of, entry)
  const whose = named === '' || what.toLowerCase().includes(named.toLowerCase()) ? '' : `of ${named}`
  const place = entry.body.place?.name ?? scope.places[0]?.split(' ').map(capitalised).join(' ')
  return [
    capitalised(what) + happening,
    whose,
    place ?? '',
    scope.period === null ? '' : onDays(scope.period.from, scope.period.to),
    ...[scope.outlook, scope.counting].map((part) => part ?? ''),
  ]
    .filter((part) => part !== '')
    .join(', ')
}
