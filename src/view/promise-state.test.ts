import { describe, expect, it } from 'vitest'
import type { Claim } from '../record/index.js'
import { promiseState } from './promise-state.js'
import type { ClaimTold } from './promises.js'

type Status = Claim['status']

const said = (...claims: readonly (readonly [day: string, status: Status])[]): { claims: ClaimTold[] } => ({
  claims: claims.map(([learned, status]) => ({
    claim: { status, by: [], date: null, evidence: [{ start: 0, end: 2, text: 'so' }] },
    entry: { learned } as ClaimTold['entry'],
  })),
})

describe('promiseState', () => {
  it.each([
    ['nothing told of it', said(), 'untold'],
    ['one who says that it was broken', said(['2024-01-02', 'breached']), 'breached'],
    ['two who differ', said(['2024-01-02', 'breached'], ['2024-01-02', 'kept']), 'disputed'],
    ['one who says that it is in dispute', said(['2024-01-02', 'disputed']), 'disputed'],
    ['to be done, then done', said(['2024-01-02', 'pending'], ['2024-02-02', 'kept']), 'kept'],
    ['done, then to be done again', said(['2024-01-02', 'kept'], ['2024-02-02', 'pending']), 'pending'],
    ['done and to be done on one day', said(['2024-01-02', 'kept'], ['2024-01-02', 'pending']), 'pending'],
  ] as const)('of %s', (_, told, state) => expect(promiseState(told)).toBe(state))
})
