import type { Anchor, Decision } from '../../record/index.js'

/** What was decided, in a clause: "e-1b9c of the report r1 is rejected". */
export function decisionWords(decision: Decision): string {
  switch (decision.act) {
    case 'accept':
      return `${named(decision.on)} is accepted`
    case 'reject':
      return `${named(decision.on)} is rejected and no longer counts`
    case 'flag':
      return `${named(decision.on)} is to be looked at again`
    case 'amend':
      return `${decision.field} of ${named(decision.on)} is ${JSON.stringify(decision.value)}`
    case 'join':
      return `${named(decision.on)} and ${named(decision.with)} tell one thing`
    case 'split':
      return `${named(decision.on)} and ${named(decision.from)} tell different things`
    case 'rate-entry':
      return `${named(decision.on)} has credibility ${decision.credibility}`
    case 'rate-source':
      return `the source ${decision.source} has reliability ${decision.reliability}`
    case 'retract':
      return `the report ${decision.report} was retracted; what it alone tells no longer counts`
    case 'correct':
      return `the report ${decision.report} was corrected${decision.by === null ? '' : ` by ${decision.by}`}`
    case 'undo':
      return `ruling ${decision.ruling} no longer holds`
  }
}

const named = ({ entry, report }: Anchor): string => `${entry} (${report})`

/** The words on which a ruling about an entry hangs; "" for one about a source, a report or a ruling. */
export const wordsRuledOn = (decision: Decision): string =>
  'on' in decision ? decision.on.evidence.map(({ text }) => text).join(' … ') : ''
