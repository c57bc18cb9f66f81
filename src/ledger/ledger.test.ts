import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, vi } from 'vitest'
import { openLedger } from './index.js'
import { ledgerContract } from './ledger-contract.test-kit.js'

// Time enough for a machine that is busy with other tests.
vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a ledger in a file', () => {
  ledgerContract({ open: (name, now) => openLedger(join(folder, `${name}.db`), now === undefined ? {} : { now }) })
})
