/** Fields of entries that hold one actor's id or several; those of claims and responses are among them. */
export const actorFields: ReadonlySet<string> = new Set([
  'speakers',
  'addressees',
  'source',
  'target',
  'participants',
  'facilitator',
  'by',
  'to',
  'actor',
  'parties',
  'owed_by',
  'authority',
  'of',
  'attributed_to',
  'holder',
  'toward',
])
