import { accountsQuestion } from '../accounts/question.js'
import { figuresQuestion } from '../figures/question.js'
import { mapQuestion } from '../map/question.js'
import { networkQuestion } from '../network/question.js'
import { promisesQuestion } from '../promises/question.js'
import { rulesQuestion } from '../rules/question.js'
import { searchQuestion } from '../search/question.js'
import { timelineQuestion } from '../timeline/question.js'
import { todayQuestion } from '../today/question.js'

/**
 * The questions whose answers are worked out from much or all of the ledger, each in its page's own folder. They run
 * in a thread of their own, so that the server goes on answering; what is asked and answered is plain data.
 */
export const questions = {
  accounts: accountsQuestion,
  figures: figuresQuestion,
  map: mapQuestion,
  network: networkQuestion,
  promises: promisesQuestion,
  rules: rulesQuestion,
  search: searchQuestion,
  timeline: timelineQuestion,
  today: todayQuestion,
}

export type Questions = typeof questions
export type QuestionName = keyof Questions
export type AskedOf<Q extends QuestionName> = Parameters<Questions[Q]>[1]
export type AnswerTo<Q extends QuestionName> = Awaited<ReturnType<Questions[Q]>>

export const isQuestion = (name: string): name is QuestionName => Object.hasOwn(questions, name)
