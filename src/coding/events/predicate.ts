import type { Token } from '../../language/index.js'
import { type CodingContext, sentenceOf } from '../context.js'
import { isTime } from './time-words.js'

/** A word that may tell an act, with what stands with it, by logical role (`knowledge/acts/README.md`). */
export interface Predicate {
  readonly token: Token
  readonly pos: 'v' | 'n' | 'a'
  readonly roles: ReadonlyMap<string, readonly Token[]>
}

/** Reads a word with its logical roles; null when it can't head an act here. */
export function predicateOf(context: CodingContext, token: Token): Predicate | null {
  const misread = gardenPath(context, token)
  if (misread) return misread
  if (token.upos === 'VERB' && token.rel !== 'amod' && token.rel !== 'compound' && token.rel !== 'case')
    return verb(context, token)
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return noun(context, token)
  if (token.upos === 'ADJ') return adjective(context, token)
  return null
}

/**
 * "Britain imposed sanctions" read as a noun phrase: where the sentence is no more than that, the participle is its
 * verb, the name before it the doer, the noun behind it the object.
 */
function gardenPath(context: CodingContext, token: Token): Predicate | null {
  const { trees } = context
  const head = trees.head(token)
  if (token.upos !== 'VERB' || token.rel !== 'amod' || !head || head.rel !== 'root' || head.index < token.index)
    return null
  const doer =
    trees.child(token, 'nsubj') ??
    trees.children(head).findLast((child) => child.index < token.index && ['NOUN', 'PROPN'].includes(child.upos))
  if (!doer) return null
  const roles = new Roles()
  roles.add('subj', doer)
  roles.add('obj', head)
  for (const child of trees.children(head, 'nmod', 'obl')) preposition(context, child, roles)
  return { token, pos: 'v', roles: roles.map }
}

class Roles {
  readonly map = new Map<string, Token[]>()
  add(role: string, ...tokens: readonly (Token | undefined)[]): void {
    for (const token of tokens) {
      if (!token) continue
      const list = this.map.get(role) ?? []
      if (!list.some((one) => one.index === token.index)) this.map.set(role, [...list, token])
    }
  }
  fallback(role: string, ...tokens: readonly Token[]): void {
    if (!this.map.has(role)) this.add(role, ...tokens)
  }
}

/** Whether a verb form is passive: so marked, or a past participle hung on a noun ("soldiers killed by …"). */
export function isPassive(context: CodingContext, token: Token): boolean {
  const { trees } = context
  if (trees.child(token, 'aux:pass')) return true
  // "have called", "negotiated": a subject mistaken for a passive one; only titles leave out the auxiliary.
  if (trees.children(token, 'aux').some((aux) => aux.lemma === 'have') || token.xpos === 'VBG' || token.xpos === 'VB')
    return false
  if (trees.child(token, 'nsubj:pass'))
    return (
      token.rel !== 'root' || trees.child(token, 'aux') !== undefined || sentenceOf(context, token)?.part === 'title'
    )
  if (token.xpos !== 'VBN') return false
  // "Troops crossed the border" read as a noun phrase: an object of its own shows the verb.
  if (token.rel === 'acl') return !trees.child(token, 'obj') || trees.head(token)?.rel !== 'root'
  if (token.rel === 'conj' && !trees.child(token, 'nsubj', 'aux')) {
    const first = trees.head(token)
    return first !== undefined && first.upos === 'VERB' && isPassive(context, first)
  }
  return trees.child(token, 'obl:agent') !== undefined && !trees.child(token, 'aux')
}

function verb(context: CodingContext, token: Token): Predicate {
  const { trees } = context
  const roles = new Roles()
  const passive = isPassive(context, token)
  const subject = logicalSubject(context, token)
  roles.add(passive ? 'obj' : 'subj', subject)
  roles.add('subj', trees.child(token, 'obl:agent'))
  if (passive)
    for (const child of trees.children(token, 'obl')) if (trees.case(child) === 'by') roles.add('subj', child)
  // In the passive the tree keeps the second object: "were given weapons".
  roles.add(passive && trees.child(token, 'obj') ? 'obj2' : 'obj', ...trees.children(token, 'obj'))
  if (!passive && !trees.child(token, 'obj'))
    roles.add('obj', ...trees.children(token, 'obl').filter((child) => isBareObject(context, child)))
  roles.add('iobj', ...trees.children(token, 'iobj'))
  if (!passive) roles.fallback('obj', ...trees.children(token, 'iobj'))
  complements(context, token, roles)
  for (const child of trees.children(token, 'obl', 'obl:agent')) preposition(context, child, roles)
  for (const object of roles.map.get('obj') ?? []) {
    roles.add('mod', ...trees.children(object, 'compound', 'amod'))
    roles.add('acl', ...trees.children(object, 'acl'))
    roles.fallback(
      'that',
      ...trees.children(object, 'acl:relcl', 'ccomp').filter((child) => trees.child(child, 'mark')?.lemma === 'that'),
    )
    for (const mark of trees.children(object, 'case')) if (particles.has(mark.lemma)) roles.add('prt', mark)
  }
  for (const child of trees.children(token, 'compound:prt')) {
    roles.add('prt', child)
    roles.fallback(child.lemma, ...(roles.map.get('obj') ?? []))
  }
  for (const child of trees.children(token, 'advmod')) if (particles.has(child.lemma)) roles.add('prt', child)
  for (const object of roles.map.get('obj') ?? [])
    for (const child of trees.children(object, 'nmod')) nearby(context, child, roles)
  // "launched an operation to detain": the parse may hang the purpose on the verb; "an attack, calling him a liar".
  for (const child of trees.children(token, 'advcl')) {
    if (roles.map.has('obj') && trees.child(child, 'mark')?.lemma === 'to') roles.fallback('acl', child)
    if (child.xpos === 'VBG' && !trees.child(child, 'mark')) roles.fallback('ing', child)
  }
  // Parsers hang a second phrase on the first ("troops in regions near Chad on alert").
  for (const child of trees.children(token, 'obl'))
    for (const inner of trees.subtree(child))
      if (inner.rel === 'nmod' && trees.case(inner) !== 'of') roles.fallback(trees.case(inner), inner)
  return { token, pos: 'v', roles: roles.map }
}

/** A phrase without preposition behind its verb that tells no time: an object that the parse took for an adjunct. */
const isBareObject = (context: CodingContext, child: Token): boolean =>
  child.index > child.head &&
  context.trees.children(child, 'case', 'mark').every((mark) => mark.xpos === 'RP') &&
  !isTime(context, child)

const particles = new Set([
  'off',
  'out',
  'down',
  'up',
  'back',
  'over',
  'away',
  'in',
  'forward',
  'together',
  'aside',
  'apart',
])

/** The subject in the tree: its own, shared by coordination or control, or the noun that a participle hangs on. */
export function logicalSubject(context: CodingContext, token: Token, hops = 0): Token | undefined {
  const { trees } = context
  const own = trees.child(token, 'nsubj', 'nsubj:pass')
  if (own || hops > 4) return own
  const head = trees.head(token)
  if (!head) return undefined
  if (token.rel === 'acl' || token.rel === 'acl:relcl')
    return head.upos === 'VERB'
      ? undefined
      : token.rel === 'acl' && trees.child(token, 'mark')?.lemma === 'to'
        ? undefined
        : head
  if (token.rel === 'conj')
    return head.upos === 'VERB' || head.upos === 'AUX' || head.upos === 'ADJ'
      ? logicalSubject(context, head, hops + 1)
      : undefined
  if (token.rel === 'xcomp')
    return (
      (isPassive(context, head) ? trees.child(head, 'nsubj:pass') : trees.child(head, 'obj')) ??
      logicalSubject(context, head, hops + 1)
    )
  if (token.rel === 'advcl' || token.rel === 'parataxis')
    return trees.child(token, 'mark')?.lemma === 'to' || token.xpos === 'VBG' || token.xpos === 'VBN'
      ? logicalSubject(context, head, hops + 1)
      : undefined
  if (token.rel === 'ccomp' && (token.xpos === 'VB' || token.xpos === 'VBG'))
    return logicalSubject(context, head, hops + 1)
  return undefined
}

function complements(context: CodingContext, token: Token, roles: Roles): void {
  const { trees } = context
  for (const child of trees.children(token, 'xcomp', 'ccomp', 'advcl', 'acl', 'acl:relcl')) {
    const mark = trees.child(child, 'mark')?.lemma ?? ''
    // "its demand that Chile reopen": a clause with its own conjunction is no relative one.
    if (child.rel === 'acl:relcl') {
      if (mark === 'that') roles.add('that', child)
      continue
    }
    if (child.rel === 'xcomp') roles.add('xcomp', child)
    if (mark !== '' && ['NOUN', 'PROPN'].includes(child.upos)) roles.add(mark, child)
    else if (mark === 'to' && child.index > token.index) roles.add('inf', child)
    else if (child.rel === 'ccomp') roles.add('that', child)
    else if (child.rel === 'xcomp' && child.xpos === 'VBG') roles.add('ing', child)
    else if (child.xpos === 'VBG' && mark !== '') roles.add(mark, child)
    else if (child.rel === 'acl') roles.add('acl', child)
  }
}

/** A phrase on the object that may be the verb's: "drove the rebels out of the town". */
function nearby(context: CodingContext, child: Token, roles: Roles): void {
  const { trees } = context
  const marks = trees.children(child, 'case')
  roles.fallback(trees.case(child), child)
  // "held eight hours of talks with …".
  if (trees.case(child) === 'of')
    for (const inner of trees.children(child, 'nmod'))
      if (trees.case(inner) !== 'of') roles.fallback(trees.case(inner), inner)
  if (marks[0] && particles.has(marks[0].lemma)) {
    roles.add('prt', marks[0])
    for (const mark of marks.slice(1)) roles.fallback(mark.text.toLowerCase(), child)
  }
}

function preposition(context: CodingContext, child: Token, roles: Roles): void {
  const marker = context.trees.case(child)
  if (marker === '' || isTime(context, child)) return
  roles.add(marker, child)
  // "walked out of the talks", "handed over the hostages": particles that the parse took for prepositions.
  const marks = context.trees.children(child, 'case')
  if (marks[0] && particles.has(marks[0].lemma)) {
    roles.add('prt', marks[0])
    for (const mark of marks.slice(1)) roles.add(mark.text.toLowerCase(), child)
  }
  const first = marker.split(' ')[0]
  if (first && first !== marker) roles.fallback(first, child)
}

function noun(context: CodingContext, token: Token): Predicate {
  const { trees } = context
  const roles = new Roles()
  // "Canada is a donor of aid": the subject of the copula.
  if (trees.child(token, 'cop')) roles.add('subj', trees.child(token, 'nsubj'))
  roles.add('poss', ...trees.children(token, 'nmod:poss'))
  roles.add('mod', ...trees.children(token, 'compound', 'amod'))
  for (const child of trees.children(token, 'nmod', 'obl')) preposition(context, child, roles)
  complements(context, token, roles)
  // "the dismissal of the chief by Chad", "talks on plates between the two": the second phrase is often hung on the first.
  for (const child of ['of', 'by', 'on', 'about', 'over'].flatMap((role) => roles.map.get(role) ?? []))
    for (const inner of trees.children(child, 'nmod'))
      if (trees.case(inner) !== 'of') roles.fallback(trees.case(inner), inner)
  for (const other of trees.conjuncts(trees.firstConjunct(token))) {
    if (other.index !== token.index)
      for (const child of trees.children(other, 'nmod')) roles.fallback(trees.case(child), child)
  }
  for (const child of roles.map.get('by') ?? []) roles.add('subj', child)
  const head = trees.head(trees.firstConjunct(token))
  const light =
    head &&
    head.upos === 'VERB' &&
    context.lexicon.carriers.light.has(head.lemma) &&
    ['obj', 'nsubj:pass'].includes(trees.firstConjunct(token).rel)
  if (head && light) {
    const carrier = verb(context, head).roles
    roles.add('subj', ...(carrier.get('subj') ?? []))
    for (const [role, tokens] of carrier)
      if (!['subj', 'obj', 'inf', 'that', 'xcomp', 'prt'].includes(role))
        roles.fallback(role, ...tokens.filter((one) => one.index !== token.index))
    if (carrier.has('inf')) roles.fallback('inf', ...(carrier.get('inf') ?? []))
  }
  // "Chile ignored calls by Peru to reopen the border": what is asked often hangs on the verb, whose subject is asked.
  if (head?.upos === 'VERB' && token.rel === 'obj' && !light) {
    const over = verb(context, head).roles
    roles.add('receiver', ...(over.get('subj') ?? []))
    roles.fallback('inf', ...(over.get('inf') ?? []))
  }
  // "with support from China, Chad refused": the clause's subject has it.
  if (head?.upos === 'VERB' && token.rel === 'obl' && trees.case(token) === 'with')
    roles.fallback('subj', ...[logicalSubject(context, head)].flatMap((one) => one ?? []))
  if (
    head?.upos === 'VERB' &&
    token.rel === 'obl' &&
    ['after', 'during', 'in', 'at', 'before'].includes(trees.case(token)) &&
    isMeeting(context, token)
  ) {
    roles.fallback('subj', ...[logicalSubject(context, head)].flatMap((one) => one ?? []))
  }
  return { token, pos: 'n', roles: roles.map }
}

/** Those who speak "after a call with X" took part in it. */
const isMeeting = (context: CodingContext, token: Token): boolean =>
  context.lexicon.classes.get('encounter')?.has(token.lemma.toLowerCase()) ?? false

function adjective(context: CodingContext, token: Token): Predicate {
  const { trees } = context
  const roles = new Roles()
  roles.add('subj', logicalSubject(context, token))
  for (const child of trees.children(token, 'obl', 'nmod')) preposition(context, child, roles)
  complements(context, token, roles)
  return { token, pos: 'a', roles: roles.map }
}
