import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownKnowledgeDir } from '../../knowledge/knowledge.js'
import { openLedger } from '../../ledger/index.js'
import { loadPhrases } from '../../knowledge/phrases.js'
import { namelessCase } from '../case-names.js'
import { records } from '../records.test-kit.js'
import { answerFrom } from './inline.js'
import { sourcesOf } from './sources-of.js'

/** Only the compiled program has a worker: Node runs no TypeScript in a thread. */
const compiled = new URL('../../../dist/api/work/worker.js', import.meta.url)
type WorkerModule = typeof import('./worker.js')

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'rapporteur-worker-'))))
afterEach(() => rm(folder, { recursive: true }))

const names = { title: namelessCase.title, parties: [], thirdParties: [] }

describe.skipIf(!existsSync(fileURLToPath(compiled)))('the worker', { timeout: 30_000 }, () => {
  it('answers what this thread would, from the ledger’s file', async () => {
    const { workApart } = (await import(compiled.href)) as WorkerModule
    const file = join(folder, 'trial.ledger')
    const ledger = await openLedger(file)
    for (const record of records)
      await ledger.admit(record, { file: 'x', readAt: '2024-02-05T00:00:00Z', version: '1' })
    const work = workApart({ ledger: file, knowledge: [ownKnowledgeDir], names })
    const here = sourcesOf({ ledger, names, phrases: loadPhrases().phrases })
    expect(await work.answer('promises', {})).toEqual(await answerFrom(here, 'promises', {}))
    await work.close()
    await ledger.close()
  })

  it('tells the ledger’s own reason where there is no ledger', async () => {
    const { workApart } = (await import(compiled.href)) as WorkerModule
    const work = workApart({ ledger: join(folder, 'gone.ledger'), knowledge: [ownKnowledgeDir], names })
    await expect(work.answer('promises', {})).rejects.toMatchObject({ name: 'LedgerError', code: 'file-missing' })
    await work.close()
  })
})
