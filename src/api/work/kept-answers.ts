import type { Work } from './inline.js'
import type { AnswerTo, AskedOf, QuestionName } from './questions.js'

/** How many answers are kept. */
const answersKept = 80

/** Keeps answers until the ledger changes; a question that is being worked out is not worked out twice. */
export function keptAnswers(work: Work, revision: () => Promise<string>): Work {
  const kept = new Map<string, Promise<object>>()
  let state = ''
  return {
    async answer<Q extends QuestionName>(question: Q, asked: AskedOf<Q>): Promise<AnswerTo<Q>> {
      const now = await revision()
      if (now !== state) kept.clear()
      state = now
      const key = `${question} ${JSON.stringify(asked)}`
      const known = kept.get(key)
      const answer = known ?? work.answer(question, asked)
      // The latest asked for stands last, so that the first to go is the one least wanted.
      kept.delete(key)
      kept.set(key, answer)
      if (known === undefined && kept.size > answersKept) kept.delete([...kept.keys()][0] ?? '')
      return answer.catch((fault: unknown) => {
        if (kept.get(key) === answer) kept.delete(key)
        throw fault
      }) as Promise<AnswerTo<Q>>
    },
    close: () => work.close(),
  }
}
