import { parentPort, workerData } from 'node:worker_threads'
import { loadPhrases } from '../../knowledge/phrases.js'
import { LedgerError } from '../../ledger/errors.js'
import { openLedger } from '../../ledger/open.js'
import { answerFrom } from './inline.js'
import { toldWorkerSchema, type WorkerTells, workerStartSchema } from './messages.js'
import { isQuestion } from './questions.js'
import { sourcesOf } from './sources-of.js'

// The thread in which heavy questions are answered, with a connection of its own that only reads.
const { ledger: file, knowledge, names } = workerStartSchema.parse(workerData)
const opened = openLedger(file, { readonly: true })
const sources = opened.then((ledger) => sourcesOf({ ledger, names, phrases: loadPhrases(knowledge).phrases }))
// A ledger that can't be opened is told to whoever asks.
sources.catch(() => undefined)

parentPort?.on('message', (message: unknown) => {
  const { number, question, asked } = toldWorkerSchema.parse(message)
  if (!isQuestion(question)) throw new Error(`the worker knows no question “${question}”`)
  sources
    .then((known) => answerFrom(known, question, asked as never))
    .then(
      (answer): WorkerTells => ({ number, answer }),
      (fault: unknown): WorkerTells => ({ number, fault: faultOf(fault) }),
    )
    .then((told) => parentPort?.postMessage(told))
})

const faultOf = (fault: unknown): { code: string | null; message: string } =>
  fault instanceof LedgerError
    ? { code: fault.code, message: fault.message }
    : { code: null, message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
