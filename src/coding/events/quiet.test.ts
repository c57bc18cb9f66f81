import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openReader } from '../../pipeline.js'

/** The sentences of `quiet.txt` with the group that each stands in. */
function quietSentences(): { group: string; text: string }[] {
  let group = ''
  return readFileSync(new URL('quiet.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) group = line.slice(3)
      return line === '' || line.startsWith('#') ? [] : [{ group, text: line }]
    })
}

describe('sport, business, weather, accidents, science, metaphors, everyday life', () => {
  const { reader } = openReader()
  const sentences = quietSentences()

  it('make at least 150 sentences', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150)
  })

  it('yield no event, but for one in ten at most', () => {
    const loud = sentences.flatMap(({ group, text }) => {
      const { record } = reader.read({
        id: 'quiet',
        title: null,
        outlet: null,
        agency: null,
        published: null,
        place: null,
        language: 'en',
        text,
      })
      const events = record?.events ?? []
      return events.length === 0 ? [] : [`${group}: ${text} → ${events.map((one) => one.type).join(', ')}`]
    })
    expect(loud.length, loud.join('\n')).toBeLessThanOrEqual(sentences.length / 10)
  })
})
