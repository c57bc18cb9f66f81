import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { LedgerError, type LedgerErrorCode } from '../../ledger/errors.js'
import type { Work } from './inline.js'
import { type ToldWorker, type WorkerStart, type WorkerTells, workerTellsSchema } from './messages.js'
import type { AnswerTo, AskedOf, QuestionName } from './questions.js'

const here = dirname(fileURLToPath(import.meta.url))
/** The compiled worker: beside this file, and at the top of the bundle. */
const program = [join(here, 'view-worker.js')].find((file) => existsSync(file))

/** Whether this build has a worker; the sources alone, as tests run them, have none. */
export const hasWorker = program !== undefined

interface Waiting {
  resolve(answer: object): void
  reject(fault: Error): void
}

/** In a thread of its own, which ends with the server. */
export function workApart(start: WorkerStart): Work {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let worker: Worker | null = null
  const giveUp = (fault: Error): void => {
    worker = null
    for (const { reject } of waiting.values()) reject(fault)
    waiting.clear()
  }
  const begun = (): Worker => {
    if (worker !== null) return worker
    const fresh = new Worker(program ?? '', { workerData: start })
    fresh.unref()
    fresh.on('message', (message: unknown) => settle(waiting, start.ledger, workerTellsSchema.parse(message)))
    fresh.on('error', giveUp)
    worker = fresh
    return fresh
  }
  // It loads its programs and opens the ledger while nobody waits for it yet.
  begun()
  return {
    answer<Q extends QuestionName>(question: Q, asked: AskedOf<Q>): Promise<AnswerTo<Q>> {
      return new Promise<object>((resolve, reject) => {
        const number = ++count
        waiting.set(number, { resolve, reject })
        begun().postMessage({ number, question, asked } satisfies ToldWorker)
      }) as Promise<AnswerTo<Q>>
    },
    async close() {
      await worker?.terminate()
    },
  }
}

function settle(waiting: Map<number, Waiting>, file: string, told: WorkerTells): void {
  const asker = waiting.get(told.number)
  waiting.delete(told.number)
  if ('answer' in told) return asker?.resolve(told.answer)
  const { code, message } = told.fault
  asker?.reject(code === null ? new Error(message) : new LedgerError(code as LedgerErrorCode, file, message))
}
