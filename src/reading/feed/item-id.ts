import { createHash } from 'node:crypto'

/**
 * A short id that a person can read and that stays the same when the item comes again: the end of the item's own
 * key (guid, id or link), and eight hex digits of its hash. Keys that are no addresses ("42") are only unique
 * within their feed, so the feed's name goes into the hash; items without key are known by their words.
 */
export function itemId(key: string | undefined, feed: string | undefined, words: string): string {
  if (key === undefined) return `item-${hash(words)}`
  const isAddress = /^[a-z][\w+.-]*:/i.test(key)
  return `${readablePart(key)}-${hash(isAddress ? key : `${feed ?? ''}\n${key}`)}`
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

function readablePart(key: string): string {
  const path = key
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.\w{1,5}$/, '')
  const end = path.split('/').at(-1) ?? path
  return (
    end
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'item'
  )
}
