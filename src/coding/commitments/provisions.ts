import type { Sentence, Token } from '../../language/index.js'
import { phraseAt, sentenceSpan, textOver, wordsOf } from '../clauses.js'
import type { Coding } from '../coding.js'
import type { CommitmentDraft } from './draft.js'

/** Things that the report says are part of what was agreed: "The union is one of the agreements reached by the two sides." */
export function provisionsOf(coding: Coding): CommitmentDraft[] {
  const { analysis } = coding.context
  return analysis.sentences.flatMap((sentence) => {
    if (sentence.part === 'aside') return []
    const found = coding.context.lexicon.deals.cues.provision
      .map((cue) => cue.exec(analysis.text.slice(sentence.start, sentence.end)))
      .find((match) => match !== null)
    const draft = found?.[1] === undefined ? null : provision(coding, sentence, sentence.start + found[1].length)
    return draft ? [draft] : []
  })
}

function provision(coding: Coding, sentence: Sentence, end: number): CommitmentDraft | null {
  const { context } = coding
  const subject = wordsOf(context, sentence).filter((token) => token.end <= end)
  const head =
    subject.find(
      (token) =>
        token.upos === 'NOUN' && !subject.some((other) => other.index === token.head && other.index > token.index),
    ) ?? subject.at(-1)
  const evidence = sentenceSpan(context, sentence)
  if (!head || !evidence || head.upos !== 'NOUN') return null
  const parties = agents(coding, sentence)
  return {
    name: textOver(
      context,
      subject.filter((token) => token.upos !== 'DET' || token.index > (subject[0]?.index ?? 0)),
    ),
    parties,
    owed_by: [],
    agreed: null,
    claims: [],
    evidence: [evidence],
    known: null,
    family: 'provision',
    head,
    about: new Set([head.lemma.toLowerCase()]),
  }
}

/** By whom, or between whom it was agreed. */
function agents(coding: Coding, sentence: Sentence): string[] {
  const { context } = coding
  const word = wordsOf(context, sentence).find((token) => ['by', 'between'].includes(token.text.toLowerCase()))
  const head: Token | undefined =
    word && phraseAt(context, word.index + 1, false).findLast((token) => ['NOUN', 'PROPN', 'PRON'].includes(token.upos))
  return head ? context.cast.all(context.trees.firstConjunct(head)) : []
}
