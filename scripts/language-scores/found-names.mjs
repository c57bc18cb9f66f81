// The names that the whole layer finds in a text, by character offsets, with the kinds of UNER.

const kinds = new Map([
  ['person', 'PER'],
  ['organisation', 'ORG'],
  ['place', 'LOC'],
])

/** Names `{ start, end, kind }` of an analysis; `kind` is PER, ORG, LOC, or as the layer calls what UNER does not have. */
export const namesOf = ({ names }) =>
  names.map(({ start, end, kind }) => ({ start, end, kind: kinds.get(kind) ?? kind }))

/** Whether UNER has this kind of name. */
export const isCommonKind = ({ kind }) => kind === 'PER' || kind === 'ORG' || kind === 'LOC'
