import type { Brief, Group, Reference, Section, Sentence } from '../../view/brief.js'
import type { Excerpt } from '../../ledger/ledger.js'
import { frameOf, reportLine } from '../brief-words.js'
import { briefStyle } from './brief-style.js'
import { escaped } from './markup.js'

/** The brief as one HTML file that asks for nothing else: for a browser, a mail or a printer. */
export function briefHtml(brief: Brief): string {
  const firstUses = new Set<number>()
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
${brief.sections.map((section) => sectionHtml(section, firstUses)).join('\n')}
${brief.references.length === 0 ? '' : referencesHtml(brief.references)}</main>
</body>
</html>
`
}

function contents({ sections, references }: Brief): string {
  if (sections.length === 0) return ''
  const links = sections.map(({ id, title }) => `<a href="#${id}">${escaped(title)}</a>`)
  if (references.length > 0) links.push('<a href="#references">References</a>')
  return `<nav aria-label="Sections">${links.join(' ')}</nav>\n`
}

/** `firstUses` gathers the references already met: the first use is where a reference's back link goes. */
function sectionHtml({ id, title, groups }: Section, firstUses: Set<number>): string {
  const body =
    id === 'standing'
      ? `<p class="lead">${groups
          .flatMap(({ sentences }) => sentences)
          .map((sentence) => sentenceHtml(sentence, firstUses))
          .join(' ')}</p>`
      : groups.map((group) => groupHtml(group, firstUses)).join('\n')
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escaped(title)}</h2>\n${body}\n</section>`
}

function groupHtml({ heading, sentences }: Group, firstUses: Set<number>): string {
  const items = sentences.map((sentence) => `<li>${sentenceHtml(sentence, firstUses)}</li>`).join('\n')
  const head = heading === null ? '' : `<h3>${escaped(heading)}</h3>\n`
  return `<div class="group${heading === null ? ' plain' : ''}">\n${head}<ul>\n${items}\n</ul>\n</div>`
}

function sentenceHtml({ text, references, quote }: Sentence, firstUses: Set<number>): string {
  const links = references.map((number) => referenceLink(number, firstUses)).join('')
  const words = quote === null ? '.' : `: <span class="words" dir="auto">‘${escaped(quote)}’</span>`
  return `${escaped(text)}&#8239;<span class="refs">${links}</span>${words}`
}

function referenceLink(number: number, firstUses: Set<number>): string {
  const anchor = firstUses.has(number) ? '' : ` id="use-${number}"`
  firstUses.add(number)
  return `<a${anchor} href="#ref-${number}" aria-label="Reference ${number}">[${number}]</a>`
}

const referencesHtml = (references: readonly Reference[]): string =>
  `<section id="references" aria-labelledby="references-title">
<h2 id="references-title">References</h2>
<ol>
${references.map(referenceHtml).join('\n')}
</ol>
</section>
`

const referenceHtml = ({ number, report, excerpt, note }: Reference): string =>
  `<li id="ref-${number}" value="${number}">
<p class="source">${escaped(reportLine(report))} <code>${escaped(report.id)}</code>${note === undefined ? '' : ` (${escaped(note)})`} ${backLink(number)}</p>
<blockquote dir="auto">${contextBefore(excerpt)}<mark>${oneLine(excerpt.span.text)}</mark>${contextAfter(excerpt)}</blockquote>
</li>`

const backLink = (number: number): string =>
  `<a class="back" href="#use-${number}" aria-label="Back to the first use of reference ${number}">↑</a>`

/** The words before a passage, with "…" where the report begins earlier. */
const contextBefore = ({ before, span }: Excerpt): string =>
  before.trim() === '' ? '' : `<span>${before.length < span.start ? '… ' : ''}${oneLine(before)}</span>`

/** The words after a passage, with "…" where they stop inside a sentence. */
const contextAfter = ({ after }: Excerpt): string =>
  after.trim() === '' ? '' : `<span>${oneLine(after.trimEnd())}${/[.!?][”"’']?\s*$/.test(after) ? '' : ' …'}</span>`

const oneLine = (text: string): string => escaped(text.replace(/\s+/g, ' '))
