import { briefHtml } from '../../export/html/brief-html.js'
import { viewJson } from '../../export/json/json.js'
import { briefMarkdown } from '../../export/markdown/brief-markdown.js'
import type { Brief } from '../../view/brief.js'
import type { WireBrief } from '../brief-routes.js'

export const formats = ['html', 'md', 'json'] as const
export type Format = (typeof formats)[number]

const types: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The brief as a file; the same as `rapporteur brief --format` writes of that period. */
export function fileOf(wire: WireBrief, format: Format): { name: string; type: string; text: string } {
  const brief = plain(wire)
  const days = brief.period === null ? 'empty' : `${brief.period.since}-to-${brief.period.until}`
  const write = { html: briefHtml, md: briefMarkdown, json: viewJson }[format]
  return { name: `brief-${days}.${format}`, type: types[format], text: write(brief) }
}

/** Without what only the page needs. */
const plain = ({ title, period, asOf, sections, references }: WireBrief): Brief => ({
  title,
  period,
  asOf,
  sections: sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({
      ...group,
      sentences: group.sentences.map(({ change: _change, ...sentence }) => sentence),
    })),
  })),
  references: references.map(({ note, url, ...reference }) => ({
    ...reference,
    ...(note !== undefined && { note }),
    ...(url !== undefined && { url }),
  })),
})
