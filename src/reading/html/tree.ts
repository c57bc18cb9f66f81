import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

// Every walk goes with a list instead of recursion (broken pages nest thousands of elements), and pushes nodes one by
// one (a page of a hundred thousand siblings is more than a call takes as arguments).

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

/** The value of an attribute, trimmed; null when it is absent or blank. */
export const attribute = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value.trim() || null

/** Puts the children of a node on a list of nodes to visit, so that the first child is taken first. */
export function pushChildren(open: { push(node: HtmlNode): unknown }, parent: HtmlParent): void {
  for (const child of parent.childNodes.toReversed()) open.push(child)
}

/** All nodes under a node, in the order of the document. */
export function* nodesIn(root: HtmlParent): Generator<HtmlNode> {
  const open: HtmlNode[] = root.childNodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if (isElement(node)) pushChildren(open, node)
  }
}

/** All elements under a node, in the order of the document. */
export function* elementsIn(root: HtmlParent): Generator<HtmlElement> {
  for (const node of nodesIn(root)) if (isElement(node)) yield node
}

/** The first element under a node with one of the names. */
export function firstElement(root: HtmlParent, ...names: string[]): HtmlElement | null {
  for (const element of elementsIn(root)) if (names.includes(element.tagName)) return element
  return null
}

/** All text under a node, white space collapsed. */
export function textOf(root: HtmlParent): string {
  const parts: string[] = []
  for (const node of nodesIn(root)) if (isText(node)) parts.push(node.value)
  return tidy(parts.join(''))
}

/** Whether elements nest deeper than `limit`. */
export function isDeeper(root: HtmlParent, limit: number): boolean {
  let level: HtmlParent[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((parent) => parent.childNodes.filter(isElement))
  }
  return false
}

/** Words with single spaces between them, and without the characters that only tell where a line may break. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
