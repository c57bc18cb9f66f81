import { accountsQuestion } from '../accounts/question.js'
import { briefQuestion } from '../brief/question.js'
import { figuresQuestion } from '../figures/question.js'
import { mapQuestion } from '../map/question.js'
import { networkQuestion } from '../network/question.js'
import { promisesQuestion } from '../promises/question.js'
import { besideQuestion, concernsQuestion, likeQuestion } from '../review/question.js'
import { readerWhyQuestion } from '../reader/why-question.js'
import { reportsQuestion } from '../reports/question.js'
import { rulesQuestion } from '../rules/question.js'
import { searchQuestion } from '../search/question.js'
import { timelineQuestion } from '../timeline/question.js'
import { todayNewQuestion } from '../today/new-question.js'
import { todayOpenQuestion } from '../today/open-question.js'
import { todayPromisesQuestion } from '../today/promises-question.js'
import { todayRulesQuestion } from '../today/rules-question.js'
import { todayTensionQuestion } from '../today/tension-question.js'

/**
 * The questions whose answers are worked out from much or all of the ledger, each in its page's own folder. They run
 * in a thread of their own, so that the server goes on answering; what is asked and answered is plain data.
 */
export const questions = {
  accounts: accountsQuestion,
  brief: briefQuestion,
  figures: figuresQuestion,
  map: mapQuestion,
  network: networkQuestion,
  promises: promisesQuestion,
  reviewBeside: besideQuestion,
  reviewConcerns: concernsQuestion,
  reviewLike: likeQuestion,
  readerWhy: readerWhyQuestion,
  reports: reportsQuestion,
  rules: rulesQuestion,
  search: searchQuestion,
  timeline: timelineQuestion,
  todayNew: todayNewQuestion,
  todayOpen: todayOpenQuestion,
  todayPromises: todayPromisesQuestion,
  todayRules: todayRulesQuestion,
  todayTension: todayTensionQuestion,
}

export type Questions = typeof questions
export type QuestionName = keyof Questions
export type AskedOf<Q extends QuestionName> = Parameters<Questions[Q]>[1]
export type AnswerTo<Q extends QuestionName> = Awaited<ReturnType<Questions[Q]>>

export const isQuestion = (name: string): name is QuestionName => Object.hasOwn(questions, name)
