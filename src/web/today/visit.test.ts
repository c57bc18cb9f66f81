import { describe, expect, it } from 'vitest'
import { allSeen, noVisits, opened, shown } from './visit.js'

const seen = (readAt: string) => ({ ledger: '2024-01-01T00:00:00Z', readAt, rulings: 0 })
const at = (time: string) => new Date(`2024-05-02T${time}Z`)

describe('visits', () => {
  it('have nothing before a first one', () => expect(opened(noVisits, at('09:00')).before).toBeNull())

  it('keep what is new over a reload, and count from the visit before once an hour has passed', () => {
    const first = shown(opened(noVisits, at('09:00')), seen('A'), at('09:00'))
    const reload = shown(opened(first, at('09:30')), seen('B'), at('09:30'))
    expect(reload.before).toBeNull()
    const second = opened(reload, at('12:00'))
    expect(second.before?.seen.readAt).toBe('B')
    expect(opened(shown(second, seen('C'), at('12:00')), at('12:20')).before?.seen.readAt).toBe('B')
  })

  it('start anew when all is marked as seen', () => {
    expect(opened(allSeen(seen('D'), at('12:00')), at('12:10')).before?.seen.readAt).toBe('D')
  })
})
