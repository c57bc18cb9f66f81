import { parseFeed } from 'feedsmith'
import { type Issue, issueOf } from '../../record/index.js'
import type { FormatReader, Found, FoundReport } from '../source.js'
import { type FeedItem, itemsOf } from './feed-item.js'

/**
 * RSS, Atom, RDF and JSON Feed: every item with words is a report. An item without is an issue `feed-item-empty`,
 * a feed that can't be read one `feed-broken`.
 */
export const readFeed: FormatReader = (text, file) => {
  const items = parseItems(text)
  if ('reason' in items) {
    return { reports: [], issues: [issueOf('feed-broken', file, `The feed can't be read: ${items.reason}.`)] }
  }
  return items.length === 0
    ? { reports: [], issues: [issueOf('file-empty', file, 'The feed has no items.')] }
    : readItems(items, linesOfItems(text), file)
}

function parseItems(text: string): FeedItem[] | { reason: string } {
  try {
    return itemsOf(parseFeed(text))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { reason: message.charAt(0).toLowerCase() + message.slice(1) }
  }
}

function readItems(items: readonly FeedItem[], lines: readonly number[], file: string): Found {
  const reports: FoundReport[] = []
  const issues: Issue[] = []
  items.forEach(({ text, metadata }, at) => {
    const line = lines.length === items.length ? (lines[at] ?? null) : null
    if (text !== '') reports.push({ text, metadata, line })
    else {
      const name = metadata.title === undefined ? `Item ${at + 1}` : `"${metadata.title}"`
      issues.push(issueOf('feed-item-empty', file, `${name} has no text to read.`, line === null ? {} : { line }))
    }
  })
  return { reports, issues }
}

/** The lines on which XML items begin. They only count if there are as many as items: text may hold such words too. */
function linesOfItems(text: string): number[] {
  const lines: number[] = []
  let line = 1
  let last = 0
  for (const { index } of text.matchAll(/<(?:\w+:)?(?:item|entry)[\s>]/g)) {
    for (let at = text.indexOf('\n', last); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++
    last = index
    lines.push(line)
  }
  return lines
}
