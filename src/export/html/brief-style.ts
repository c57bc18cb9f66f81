/** The brief's look: a column of text with headings in the margin, light and dark, and plain on paper. */
export const briefStyle = `
:root {
  --paper: #fcfbf8; --ink: #1d1f22; --soft: #5b6068; --line: #dcd8cf; --accent: #8a3324; --mark: #fbeeb8; --tint: #f4f1ea;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #17191c; --ink: #e6e3dc; --soft: #a2a6ad; --line: #383b40; --accent: #e79a86; --mark: #55491c; --tint: #202327; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); }
header, main { max-width: 56rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; }
h1, h2, h3, p, ul, ol, blockquote { margin: 0; padding: 0; }
h1 { font-size: 2.4rem; line-height: 1.15; font-weight: 600; letter-spacing: -.01em; text-wrap: balance; }
.kind { font: 600 .75rem var(--sans); letter-spacing: .14em; text-transform: uppercase; color: var(--accent); margin-bottom: .5rem; }
.frame { font: .9rem/1.5 var(--sans); color: var(--soft); margin-top: .6rem; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; font: .85rem var(--sans); margin-top: 1.4rem; padding: .7rem 0; border-block: 1px solid var(--line); }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
section { margin: 2.6rem 0; scroll-margin-top: 1rem; }
h2 { font-size: 1.45rem; line-height: 1.25; font-weight: 600; margin-bottom: 1rem; }
section + section h2 { border-top: 1px solid var(--line); padding-top: 1.4rem; }
.lead { font-size: 1.15rem; background: var(--tint); border-left: 3px solid var(--accent); padding: 1rem 1.25rem; }
.group { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 1.75rem; margin-bottom: 1.35rem; }
.group.plain { display: block; }
h3 { font: 600 .875rem/1.45 var(--sans); padding-top: .18rem; overflow-wrap: anywhere; }
ul { list-style: none; }
ul > li + li { margin-top: .65rem; }
.words { color: var(--soft); font-style: italic; }
.refs { font: .7rem/0 var(--sans); vertical-align: .32em; }
.refs a { padding: .15em .06em; }
#references { font-size: .95rem; }
ol { padding-left: 2.4rem; }
ol > li { margin-bottom: 1.1rem; padding-left: .35rem; scroll-margin-top: 1rem; }
ol > li::marker { font: 600 .8rem var(--sans); color: var(--accent); }
ol > li:target { background: var(--tint); outline: .5rem solid var(--tint); }
.source { font: .85rem/1.5 var(--sans); color: var(--soft); }
.source code { font-size: .92em; overflow-wrap: anywhere; }
blockquote { margin-top: .2rem; color: var(--soft); overflow-wrap: break-word; }
mark { background: var(--mark); color: var(--ink); padding: .05em .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
@media (max-width: 42rem) {
  h1 { font-size: 1.9rem; }
  .group { display: block; }
  h3 { margin-bottom: .3rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #3c3c3c; --line: #bbb; --accent: #6d2519; --mark: #fff; --tint: #fff; }
  @page { margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  html { font-size: 10.5pt; }
  body { font-size: 1rem; line-height: 1.42; }
  header, main { max-width: none; padding: 0; }
  nav, .back { display: none; }
  section { margin: 1.4rem 0; }
  h2, h3 { break-after: avoid; }
  ul > li, ol > li, .lead { break-inside: avoid; }
  .lead { padding: 0 0 0 .9rem; }
  .group { grid-template-columns: 8.5rem minmax(0, 1fr); }
  #references { font-size: .87rem; }
  .lead { font-size: 1.08rem; }
  mark { border-bottom: 1px solid #000; padding: 0; }
  a { color: inherit; }
}
`
