import { type HtmlElement, type HtmlNode, type HtmlParent, isElement, isText, pushChildren, tidy } from './tree.js'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that flow within a paragraph; every other element begins and ends one. */
const inline = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter output q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr td th',
)
const unread = names(
  'head script style noscript template svg math canvas iframe object embed audio video select option button textarea',
)

/**
 * The words under a node as paragraphs: headings, list items, captions and table rows are paragraphs of their own,
 * `<br>` is a line break within one, and two of them end it. What a browser wouldn't show is left out.
 */
export function paragraphsOf(root: HtmlParent): string[] {
  const pieces: string[] = []
  // An element's end stands in the list as a string: the break that it makes.
  const open: (HtmlNode | string)[] = root.childNodes.toReversed()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else if (isText(next)) pieces.push(next.value.replace(/\s+/g, ' '))
    else if (isElement(next) && isShown(next)) {
      const edge = edgeOf(next.tagName)
      pieces.push(edge)
      if (next.tagName === 'br') continue
      open.push(edge)
      pushChildren(open, next)
    }
  }
  return pieces
    .join('')
    .split(/\n[ ]*\n\s*/)
    .map(tidyLines)
    .filter((paragraph) => paragraph !== '')
}

const edgeOf = (tagName: string): string =>
  tagName === 'br' ? '\n' : tagName === 'td' || tagName === 'th' ? ' ' : inline.has(tagName) ? '' : '\n\n'

const tidyLines = (paragraph: string): string =>
  paragraph
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n')

function isShown(element: HtmlElement): boolean {
  if (unread.has(element.tagName)) return false
  return !element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  )
}
