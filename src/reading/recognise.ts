export type Format = 'plain-text' | 'html' | 'json-lines' | 'feed'

const jsonFeed = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/
/** A document's first element, after an XML declaration, comments, processing instructions and a doctype. */
const rootElement = /^(?:<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!doctype[^>]*>|\s+)*<([a-z][\w:.-]*)/i
const feedRoots = /^(?:\w+:)?(?:rss|feed|rdf)$/i
const htmlOpenings = new Set(
  (
    'html head body title meta link base script style main article section header footer nav aside div p span a b i em ' +
    'strong h1 h2 h3 h4 h5 h6 ul ol li table figure img blockquote pre br hr center font form noscript'
  ).split(' '),
)

/**
 * The format of a text (without byte order mark), by its content; its name only settles what content leaves open:
 * a broken line in a `.jsonl`, loose words in an `.html`.
 */
export function recognise(text: string, path: string): Format {
  const start = text.slice(0, 65_536).trimStart()
  if (/^(?:\{\s*["}]|\[\s*\{|\{\s*$)/.test(start)) return jsonFeed.test(text) ? 'feed' : 'json-lines'
  const root = rootElement.exec(start)?.[1]?.toLowerCase()
  if (root !== undefined && feedRoots.test(root)) return 'feed'
  if (root !== undefined && (htmlOpenings.has(root) || start.startsWith('<?xml'))) return 'html'
  if (/<!doctype html|<html[\s>]|<body[\s>]/i.test(start.slice(0, 4096))) return 'html'
  if (/\.(?:jsonl|ndjson|json)$/i.test(path)) return 'json-lines'
  return /\.x?html?$/i.test(path) ? 'html' : 'plain-text'
}
