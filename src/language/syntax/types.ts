/** Where a word stands in a name (BIO), and the name's kind as far as its form tells. */
export type NameTag = 'O' | 'B-PER' | 'I-PER' | 'B-ORG' | 'I-ORG' | 'B-LOC' | 'I-LOC'

/** What the network knows about one word. */
export interface SyntaxToken {
  /** Universal part of speech (17 of them: NOUN, VERB, …). */
  upos: string
  /** Penn Treebank tag (NNS, VBD, …). */
  xpos: string
  /** Base form in lower case; names keep their capitals. */
  lemma: string
  /** Index in the sentence of the word this one depends on; -1 for the root. */
  head: number
  /** Universal Dependencies relation; of its subtypes only nsubj:pass, aux:pass, obl:agent, nmod:poss, acl:relcl and compound:prt. */
  rel: string
  name: NameTag
}

/** A loaded network. */
export interface SyntaxModel {
  /** One token for every word; exactly one has head -1, and following heads always leads there. */
  analyse(words: readonly string[]): SyntaxToken[]
  /** Version of the weights, part of what makes a record reproducible. */
  readonly version: string
}
