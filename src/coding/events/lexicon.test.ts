import { describe, expect, it } from 'vitest'
import { frameFiles, framesTable } from '../../knowledge/acts.js'
import { ownKnowledgeDir, readTable } from '../../knowledge/index.js'
import { openReader } from '../../pipeline.js'
import type { NewsReport } from '../../record/index.js'

const reportOf = (text: string): NewsReport => ({
  id: 'example',
  title: null,
  outlet: null,
  agency: null,
  published: '2022-11-21',
  place: null,
  language: 'en',
  text,
})

describe('the lexicon of acts', () => {
  const { reader, issues } = openReader()

  it('loads without an issue', () => {
    expect(issues.filter((issue) => issue.file?.includes('acts/'))).toEqual([])
  })

  it.each(frameFiles)('tells each example of %s by its type', (file) => {
    const frames = readTable(ownKnowledgeDir, framesTable(file))?.rows ?? []
    expect(frames.length).toBeGreaterThan(50)
    const missed = frames.flatMap((frame) => {
      const events = reader.read(reportOf(frame.example)).record?.events ?? []
      return events.some((event) => event.type === frame.type)
        ? []
        : [
            `${frame.lemma[0] ?? ''} (${frame.type}): "${frame.example}" → ${events.map((event) => event.type).join(', ') || 'nothing'}`,
          ]
    })
    expect(missed, missed.join('\n')).toEqual([])
  })
})
