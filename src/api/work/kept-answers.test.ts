import { describe, expect, it } from 'vitest'
import type { Work } from './inline.js'
import { keptAnswers } from './kept-answers.js'

/** Counts how often it is asked; `fail` makes it refuse. */
function counting() {
  const asked: string[] = []
  let refuses = false
  const work = {
    answer: async (question: string, what: unknown) => {
      asked.push(`${question} ${JSON.stringify(what)}`)
      if (refuses) throw new Error('the ledger is busy')
      return { count: asked.length }
    },
    close: async () => undefined,
  } as unknown as Work
  return { work, asked, refuse: (now: boolean) => void (refuses = now) }
}

describe('kept answers', () => {
  it('are worked out once for each question and what it asks, even when asked at once', async () => {
    const { work, asked } = counting()
    const kept = keptAnswers(work, async () => '1')
    const [one, other] = await Promise.all([kept.answer('rules', {}), kept.answer('rules', {})])
    expect(one).toBe(other)
    await kept.answer('rules', { asOf: '2024-01-08' })
    expect(asked).toEqual(['rules {}', 'rules {"asOf":"2024-01-08"}'])
  })

  it('are worked out again when the ledger has changed', async () => {
    const { work, asked } = counting()
    let revision = '1'
    const kept = keptAnswers(work, async () => revision)
    await kept.answer('rules', {})
    revision = '2'
    await kept.answer('rules', {})
    expect(asked).toHaveLength(2)
  })

  it('never keep a failure', async () => {
    const { work, asked, refuse } = counting()
    const kept = keptAnswers(work, async () => '1')
    refuse(true)
    await expect(kept.answer('rules', {})).rejects.toThrow('busy')
    refuse(false)
    expect(await kept.answer('rules', {})).toEqual({ count: 2 })
    expect(asked).toHaveLength(2)
  })
})
