import type { RuleCarrier } from '../../knowledge/measures.js'
import type { Token } from '../../language/index.js'
import { ownerOf } from '../clauses.js'
import type { CodingContext } from '../context.js'
import { logicalSubject } from '../events/predicate.js'

/** A noun that lays down what a verb under it says ("a decree banning …"). */
export interface Carried {
  readonly noun: Token
  readonly carrier: RuleCarrier
  readonly owner: readonly string[]
}

/**
 * The decision or text under which a verb stands: its subject ("the law bans …"), the noun that its clause hangs on
 * ("the decision to ban …", "an order according to which …"), by the words' order where the parse lost it.
 */
export function carriedBy(context: CodingContext, verb: Token): Carried | null {
  const { tokens } = context.analysis
  const decision = tokens[verb.index - 1]?.text === 'to' ? tokens[verb.index - 2] : undefined
  const right = decision && carrier(context, decision)
  if (right) return right
  const subject = logicalSubject(context, verb)
  const told = subject && carrier(context, subject)
  if (told) return told
  for (let at = verb, hops = 0; hops < 4; hops++) {
    const head = context.trees.head(at)
    if (!head) break
    const found = head.upos === 'NOUN' ? carrier(context, head) : null
    if (found && head.index < verb.index) return found
    if (head.upos === 'VERB' && !['xcomp', 'acl', 'acl:relcl', 'advcl', 'conj', 'ccomp'].includes(at.rel)) break
    at = head
  }
  return byOrder(context, verb)
}

function carrier(context: CodingContext, noun: Token): Carried | null {
  const row = context.lexicon.rules.carriers.get(noun.lemma.toLowerCase())
  return row ? { noun, carrier: row, owner: owner(context, noun) } : null
}

/** Whose it is, or who passed it ("parliament adopted a law banning …"). */
function owner(context: CodingContext, noun: Token): string[] {
  const own = ownerOf(context, noun, ['by', 'from', 'of'])
  if (own.length > 0) return own
  const passed = context.trees
    .children(noun, 'acl')
    .map((verb) => context.trees.child(verb, 'obl:agent'))
    .find((token) => token !== undefined)
  if (passed) return context.cast.all(passed)
  const head = context.trees.head(noun)
  if (!head || head.upos !== 'VERB' || !['obj', 'nsubj:pass'].includes(noun.rel)) return []
  const doer = noun.rel === 'obj' ? logicalSubject(context, head) : context.trees.child(head, 'obl:agent')
  return doer ? context.cast.all(doer) : []
}

/** "an order from the government, according to which motorists …": the nearest such noun before, linked by a relative. */
function byOrder(context: CodingContext, verb: Token): Carried | null {
  const { tokens } = context.analysis
  let linked = false
  for (let i = verb.index - 1; i >= 0; i--) {
    const token = tokens[i]
    if (!token || context.trees.sentenceOf(token) !== context.trees.sentenceOf(verb) || verb.index - i > 25) return null
    if (/^(?:which|whereby)$/iu.test(token.text)) linked = true
    else if (linked && token.upos === 'NOUN') {
      const found = carrier(context, token)
      if (found) return found.owner.length > 0 ? found : null
    }
  }
  return null
}
