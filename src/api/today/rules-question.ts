import { datesAhead } from '../../view/next-dates.js'
import { measuresKnown } from '../../view/standing-measures.js'
import { capitalised } from '../../view/wording/names.js'
import { proofsOf } from '../rules/proof.js'
import { rulesQuestion } from '../rules/question.js'
import type { Sources } from '../work/sources.js'
import type { WireTodayRules } from './wire.js'

/** Rules and dates shown, and accounts of each rule. */
const most = { rules: 4, dates: 5, proofs: 3 }

/** The rules that bind on the as-of day, else on the last that reports tell of, and what is due next. */
export async function todayRulesQuestion(
  sources: Sources,
  { asOf }: { readonly asOf?: string | undefined },
): Promise<WireTodayRules> {
  const { day, counts, rules } = await rulesQuestion(sources, { asOf, limit: most.rules })
  if (day === null) return { day, binding: [], moreBinding: 0, suspended: 0, dates: [], moreDates: 0 }
  const binding = rules
    .filter(({ standing }) => standing === 'in force' || standing === 'told')
    .map((rule) => ({ ...rule, proofs: rule.proofs.slice(0, most.proofs), history: [] }))
  const measures = await measuresKnown(sources.ledger, asOf)
  const dates = await datesAhead(sources.ledger, { today: day, measures, phrases: sources.phrases })
  return {
    day,
    binding,
    moreBinding: counts['in force'] + counts.told - binding.length,
    suspended: counts.suspended,
    dates: dates.slice(0, most.dates).map(({ day: due, clause, cluster }) => ({
      day: due,
      what: capitalised(clause),
      proofs: proofsOf(cluster.members),
    })),
    moreDates: Math.max(0, dates.length - most.dates),
  }
}
