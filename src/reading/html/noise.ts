import { type HtmlElement, type HtmlNode, type HtmlParent, attribute, isElement, isText, nodesIn } from './tree.js'

const neverStory = new Set(['nav', 'button', 'dialog', 'menu', 'noscript', 'template', 'iframe', 'script', 'style'])
const seldomStory = new Set(['aside', 'form', 'footer'])
const noisyRoles = new Set([
  'navigation',
  'banner',
  'search',
  'complementary',
  'contentinfo',
  'dialog',
  'alertdialog',
  'menu',
  'toolbar',
])
/** Words of class names and ids by which templates mark what is not the story. */
const noisyMarks = new Set(
  (
    'share sharing shares social newsletter subscribe subscription signup ad ads advert adverts ' +
    'advertisement advertising sponsored sponsor promo promoted related recommended recommendations trending popular ' +
    'mostread cookie cookies consent gdpr breadcrumb breadcrumbs comments skip printonly'
  ).split(' '),
)
/** Elements that may carry such a mark and still hold the story. */
const mayHoldStory = new Set(['html', 'body', 'main', 'article'])

/**
 * Takes out of a page what its markup says is not the story: navigation, sharing, advertisements, comments.
 * A marked part that holds a good share of the page's words is kept: then the mark means something else.
 */
export function removeNoise(page: HtmlParent): void {
  const lengths = textLengths(page)
  const share = (lengths.get(page) ?? 0) / 3
  const isNoise = (node: HtmlNode): boolean =>
    isElement(node) && (neverStory.has(node.tagName) || (isMarked(node) && (lengths.get(node) ?? 0) <= share))
  const open = [page]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    parent.childNodes = parent.childNodes.filter((child) => !isNoise(child))
    for (const child of parent.childNodes) if (isElement(child)) open.push(child)
  }
}

/** How many characters of text each part of a page holds, scripts and the like aside; in one walk from its end. */
function textLengths(page: HtmlParent): Map<HtmlParent, number> {
  const lengths = new Map<HtmlParent, number>()
  for (const node of [...nodesIn(page)].reverse()) {
    const parent = 'parentNode' in node ? node.parentNode : null
    if (parent === null || (isElement(node) && neverStory.has(node.tagName))) continue
    const own = isText(node) ? node.value.trim().length : isElement(node) ? (lengths.get(node) ?? 0) : 0
    lengths.set(parent, (lengths.get(parent) ?? 0) + own)
  }
  return lengths
}

function isMarked(element: HtmlElement): boolean {
  if (mayHoldStory.has(element.tagName)) return false
  if (seldomStory.has(element.tagName) || noisyRoles.has(attribute(element, 'role') ?? '')) return true
  const marks = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return marks
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((mark) => noisyMarks.has(mark))
}
