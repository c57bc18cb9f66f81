import type { LoggedRuling } from '../../api/review/wire.js'

const fieldNames: Readonly<Record<string, string>> = {
  owed_by: 'who owes it',
  attributed_to: 'according to whom',
  applies_to: 'whom it binds',
  of: 'whose',
  what: 'of what',
}

/** "rejected it", "amended type to reject", "took ruling 3 back". */
export function deedWords({
  act,
  field,
  value,
  undoes,
}: Pick<LoggedRuling, 'act' | 'field' | 'value' | 'undoes'>): string {
  switch (act) {
    case 'accept':
      return 'accepted it'
    case 'reject':
      return 'rejected it'
    case 'flag':
      return 'flagged it'
    case 'amend': {
      const name = fieldNames[field ?? ''] ?? (field ?? 'a field').replaceAll('_', ' ')
      return `amended ${name} to ${/^[A-Z]+$/.test(value ?? '') ? (value ?? '').toLowerCase() : (value ?? 'nothing')}`
    }
    case 'join':
      return `joined it with “${value ?? ''}”`
    case 'split':
      return `kept it apart from “${value ?? ''}”`
    case 'rate-entry':
      return `graded it ${value ?? ''}`
    case 'rate-source':
      return `graded the source ${value ?? ''}`
    case 'retract':
      return `set the retracted report ${value ?? ''} aside`
    case 'correct':
      return `marked the report ${value ?? ''} as corrected`
    case 'undo':
      return `took ruling ${undoes ?? ''} back`
    default:
      return act
  }
}
