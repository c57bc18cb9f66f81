import { describe, expect, it } from 'vitest'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { promises } from './promises.js'
import { riverCase } from './river-case.test-kit.js'

describe('promises', () => {
  it('sets the claims about one commitment side by side', async () => {
    const [pact, ...others] = promises(await fakeLedger(riverCase).entries())
    expect(others).toEqual([])
    expect(pact?.claims.map(({ claim }) => [claim.by, claim.status])).toEqual([
      [['moro'], 'breached'],
      [['brandt'], 'kept'],
    ])
    expect(pact).toMatchObject({ name: 'River Pact', contested: true })
  })
})
