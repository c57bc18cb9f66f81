import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { openReader } from '../../pipeline.js'
import type { ReportRecord, When } from '../../record/index.js'

const passages = z.array(z.object({
  case: z.string(),
  published: z.string(),
  text: z.string().transform((text) => text.trim()),
  events: z.array(z.object({
    type: z.string(), cameo: z.string(), source: z.array(z.string()), target: z.array(z.string()), status: z.string(), date: z.string().nullable(),
  })),
})).parse(parse(readFileSync(new URL('events.golden.yaml', import.meta.url), 'utf8')))

/** A day, or both ends of a span. */
const dateText = (date: When | null): string | null =>
  date === null ? null : date.from === date.to ? date.from : `${date.from ?? '..'}/${date.to ?? '..'}`

/** The events of a record as the file writes them. */
function told(record: ReportRecord) {
  const names = (ids: readonly string[]): string[] => ids.map((id) => record.actors.find((actor) => actor.id === id)?.name ?? id)
  return record.events.map((event) => ({
    type: event.type, cameo: event.cameo, source: names(event.source), target: names(event.target), status: event.status, date: dateText(event.date),
  }))
}

describe('acts told in passages from many conflicts', () => {
  const { reader } = openReader()

  it('come from at least ten conflicts', () => {
    expect(new Set(passages.map((passage) => passage.case)).size).toBeGreaterThanOrEqual(10)
  })

  it.each(passages)('$case: $text', ({ published, text, events }) => {
    const { record } = reader.read({ id: 'passage', title: null, outlet: null, agency: null, published, place: null, language: 'en', text })
    expect(record && told(record)).toEqual(events)
  })
})
