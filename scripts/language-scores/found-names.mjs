// The names that the whole layer finds in a text, by character offsets, with the kinds of UNER.

const kinds = new Map([
  ['person', 'PER'],
  ['organisation', 'ORG'],
  ['place', 'LOC'],
  ['PER', 'PER'],
  ['ORG', 'ORG'],
  ['LOC', 'LOC'],
])

/**
 * Names `{ start, end, kind }` of an analysis; `kind` is PER, ORG, LOC, or as the layer calls what UNER does not have
 * (group, event). Where an analysis has no `names`, the BIO tags of its tokens make them.
 */
export const namesOf = (analysis) =>
  (analysis.names ?? fromTags(analysis.tokens)).map(({ start, end, kind }) => ({
    start,
    end,
    kind: kinds.get(kind) ?? kind,
  }))

/** Whether UNER has this kind of name. */
export const isCommonKind = ({ kind }) => kind === 'PER' || kind === 'ORG' || kind === 'LOC'

function fromTags(tokens) {
  const names = []
  let open = null
  for (const { start, end, name } of tokens) {
    const kind = name.slice(2)
    if (open?.kind === kind && name.startsWith('I')) open.end = end
    else if (name === 'O') open = null
    else names.push((open = { start, end, kind }))
  }
  return names
}
