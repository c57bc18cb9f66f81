import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Received } from './copies.js'
import { copyKinds } from './relation.js'

const day = z.iso.date()
const written = z.object({
  id: z.string(),
  outlet: z.string(),
  agency: z.string().nullable(),
  published: day,
  learned: day.optional(),
  title: z.string(),
  text: z.array(z.string()),
})
/** `passage`: a part is copied, be it called a round-up or background; `none` is written only where a note helps. */
const expected = z.enum([...copyKinds, 'background', 'passage', 'none'])
const story = z.object({
  story: z.string(),
  paragraphs: z.array(z.string()).optional(),
  reports: z.array(written),
  relations: z.record(z.string(), z.record(z.string(), expected)),
  origins: z.int(),
})
const golden = z.object({ stories: z.array(story) })

export type Expected = z.infer<typeof expected>
export interface Story {
  readonly name: string
  readonly reports: readonly Received[]
  /** "later earlier" to what the later is. */
  readonly relations: ReadonlyMap<string, Expected>
  readonly origins: number
}

/** The stories of `copies.golden.yaml`. */
export function goldenStories(): Story[] {
  const source = readFileSync(new URL('./copies.golden.yaml', import.meta.url), 'utf8')
  return golden.parse(parse(source)).stories.map(({ story: name, reports, relations, origins }) => ({
    name,
    origins,
    reports: reports.map(({ text, learned, ...report }) => ({
      report: { ...report, text: text.join('\n\n'), place: null, language: 'en' },
      learned: learned ?? report.published,
    })),
    relations: new Map(
      Object.entries(relations).flatMap(([later, earlier]) =>
        Object.entries(earlier).map(([id, kind]) => [`${later} ${id}`, kind] as const),
      ),
    ),
  }))
}
