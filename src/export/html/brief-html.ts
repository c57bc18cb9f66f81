import type { Brief, Group, Reference, Section, Sentence } from '../../view/brief.js'
import type { Excerpt } from '../../ledger/ledger.js'
import { frameOf, reportLine } from '../brief-words.js'
import { briefStyle } from './brief-style.js'
import { escaped } from './markup.js'

/**
 * The brief as one HTML file that asks for nothing else: for a browser, a mail or a printer. A reference's number opens
 * the words that prove the sentence, by the browser's own means: the file holds no script.
 */
export function briefHtml(brief: Brief): string {
  const uses: Uses = { met: new Set(), sources: new Map(brief.references.map((one) => [one.number, one])) }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Rapporteur">
<title>${escaped(brief.title)}</title>
<style>${briefStyle}</style>
</head>
<body>
<header>
<p class="kind">Brief</p>
<h1>${escaped(brief.title)}</h1>
<p class="frame">${escaped(frameOf(brief))}</p>
${contents(brief)}</header>
<main>
${brief.sections.map((section) => sectionHtml(section, uses)).join('\n')}
${brief.references.length === 0 ? '' : referencesHtml(brief.references)}</main>
${brief.references.map(popOver).join('\n')}
</body>
</html>
`
}

/** The references by number, and which were already met: the first use is where a reference's back link goes. */
interface Uses {
  readonly met: Set<number>
  readonly sources: ReadonlyMap<number, Reference>
}

function contents({ sections, references }: Brief): string {
  if (sections.length === 0) return ''
  const links = sections.map(({ id, title }) => `<a href="#${id}">${escaped(title)}</a>`)
  if (references.length > 0) links.push('<a href="#references">References</a>')
  return `<nav aria-label="Sections">${links.join(' ')}</nav>\n`
}

function sectionHtml({ id, title, groups }: Section, uses: Uses): string {
  const body =
    id === 'standing'
      ? `<p class="lead">${groups
          .flatMap(({ sentences }) => sentences)
          .map((sentence) => sentenceHtml(sentence, uses))
          .join(' ')}</p>`
      : groups.map((group) => groupHtml(group, uses)).join('\n')
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escaped(title)}</h2>\n${body}\n</section>`
}

function groupHtml({ heading, sentences }: Group, uses: Uses): string {
  const items = sentences.map((sentence) => `<li>${sentenceHtml(sentence, uses)}</li>`).join('\n')
  const head = heading === null ? '' : `<h3>${escaped(heading)}</h3>\n`
  return `<div class="group${heading === null ? ' plain' : ''}">\n${head}<ul>\n${items}\n</ul>\n</div>`
}

function sentenceHtml({ text, references, quote }: Sentence, uses: Uses): string {
  const links = references.map((number) => referenceLink(number, uses)).join('')
  const words = quote === null ? '.' : `: <span class="words" dir="auto">‘${escaped(quote)}’</span>`
  return `${escaped(text)}&#8239;<span class="refs">${links}</span>${words}`
}

/** A number that opens the words; on paper, in brackets, it leads to the list. */
function referenceLink(number: number, { met, sources }: Uses): string {
  const anchor = met.has(number) ? '' : ` id="use-${number}"`
  met.add(number)
  const source = sources.get(number)
  const name =
    source === undefined ? '' : `: ${escaped(source.report.outlet ?? source.report.title ?? source.report.id)}`
  return `<button type="button"${anchor} popovertarget="pop-${number}" aria-label="Reference ${number}${name}">${number}</button>`
}

/** What a reference's number opens: the words among those around them, and where they stand. */
const popOver = (reference: Reference): string => {
  const { number, report } = reference
  return `<div popover class="pop" id="pop-${number}" role="dialog" aria-label="Reference ${number}">
${passageHtml(reference)}
<p class="source">${escaped(reportLine(report))}${noteOf(reference)}</p>
<p class="pop-foot"><button type="button" class="close" popovertarget="pop-${number}" popovertargetaction="hide">Close</button></p>
</div>`
}

const passageHtml = ({ excerpt }: Reference): string =>
  `<blockquote dir="auto">${contextBefore(excerpt)}<mark>${oneLine(excerpt.span.text)}</mark>${contextAfter(excerpt)}</blockquote>`

const noteOf = ({ note }: Reference): string => (note === undefined ? '' : ` (${escaped(note)})`)

/** The report's address on the web, readable on paper too; only where it is one. */
const urlOf = ({ url }: Reference): string =>
  url === undefined || !/^https?:\/\//.test(url)
    ? ''
    : ` <a class="url" href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>`

const referencesHtml = (references: readonly Reference[]): string =>
  `<section id="references" aria-labelledby="references-title">
<h2 id="references-title">References</h2>
<ol>
${references.map(referenceHtml).join('\n')}
</ol>
</section>
`

const referenceHtml = (reference: Reference): string => {
  const { number, report } = reference
  return `<li id="ref-${number}" value="${number}">
<p class="source">${escaped(reportLine(report))} <code>${escaped(report.id)}</code>${noteOf(reference)}${urlOf(reference)} ${backLink(number)}</p>
${passageHtml(reference)}
</li>`
}

const backLink = (number: number): string =>
  `<a class="back" href="#use-${number}" aria-label="Back to the first use of reference ${number}">↑</a>`

/** The words before a passage, with "…" where the report begins earlier. */
const contextBefore = ({ before, span }: Excerpt): string =>
  before.trim() === '' ? '' : `<span>${before.length < span.start ? '… ' : ''}${oneLine(before)}</span>`

/** The words after a passage, with "…" where they stop inside a sentence. */
const contextAfter = ({ after }: Excerpt): string =>
  after.trim() === '' ? '' : `<span>${oneLine(after.trimEnd())}${/[.!?][”"’']?\s*$/.test(after) ? '' : ' …'}</span>`

const oneLine = (text: string): string => escaped(text.replace(/\s+/g, ' '))
