import { questions } from './questions.js'
import type { AnswerTo, AskedOf, QuestionName } from './questions.js'
import type { Sources } from './sources.js'

/** Works out the answers to heavy questions; where is its own affair. */
export interface Work {
  answer<Q extends QuestionName>(question: Q, asked: AskedOf<Q>): Promise<AnswerTo<Q>>
  close(): Promise<void>
}

/** In this thread: for small ledgers, and where there is no file that a second thread could open. */
export const workHere = (sources: Sources): Work => ({
  answer: (question, asked) => answerFrom(sources, question, asked),
  close: async () => undefined,
})

export function answerFrom<Q extends QuestionName>(
  sources: Sources,
  question: Q,
  asked: AskedOf<Q>,
): Promise<AnswerTo<Q>> {
  const work = questions[question] as (sources: Sources, asked: AskedOf<Q>) => Promise<AnswerTo<Q>>
  return work(sources, asked)
}
