/** The brief's look: a column of text with headings in the margin, light and dark, and plain on paper. */
export const briefStyle = `
:root {
  --paper: #faf8f4; --sheet: #fff; --ink: #1b1f24; --soft: #586069; --line: #dfdbd2; --strong: #8a8478; --accent: #17606f; --mark: #f3ead2; --tint: #f1ede5;
  --serif: Charter, "Source Serif 4", "Iowan Old Style", Georgia, "Liberation Serif", "Times New Roman", serif;
  --sans: Inter, "Segoe UI", -apple-system, Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --sheet: #1b1f23; --ink: #e7e4dd; --soft: #a3abb3; --line: #31383f; --strong: #7d8790; --accent: #7fcbd8; --mark: #3a3422; --tint: #23282d; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); }
header, main { max-width: 56rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; }
h1, h2, h3, p, ul, ol, blockquote { margin: 0; padding: 0; }
h1 { font-size: 2.4rem; line-height: 1.15; font-weight: 600; letter-spacing: -.01em; text-wrap: balance; }
.kind { font: 600 .8125rem var(--sans); color: var(--accent); margin-bottom: .5rem; }
.frame { font: .9rem/1.5 var(--sans); color: var(--soft); margin-top: .6rem; }
nav a { padding: .3rem 0; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; font: .85rem var(--sans); margin-top: 1.4rem; padding: .7rem 0; border-block: 1px solid var(--line); }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
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
.refs { white-space: nowrap; }
.refs button { min-width: 1.5rem; min-height: 1.5rem; padding: 0 .3rem; border: 0; border-radius: 4px; background: var(--tint); color: var(--accent); font: 600 .72rem/1.5rem var(--sans); vertical-align: .12em; cursor: pointer; }
.lead .refs button { background: var(--paper); }
.refs button + button { margin-left: .2rem; }
.refs button:hover, .lead .refs button:hover { background: var(--accent); color: var(--paper); }
.pop { position: fixed; inset: auto 0 1.25rem; width: min(34rem, 100vw - 2rem); max-height: 60vh; overflow-y: auto; margin: 0 auto; padding: 1rem 1.2rem; border: 1px solid var(--strong); border-radius: 8px; background: var(--sheet); color: var(--ink); font: 1rem/1.5 var(--serif); box-shadow: 0 12px 32px -12px rgb(0 0 0 / .5); }
.pop blockquote { margin: 0 0 .5rem; }
.pop-foot { margin-top: .6rem; text-align: end; }
.close { min-height: 1.75rem; padding: 0 .8rem; border: 1px solid var(--strong); border-radius: 6px; background: var(--sheet); color: var(--ink); font: .85rem var(--sans); cursor: pointer; }
@supports not selector(:popover-open) { .pop { display: none; } }
@supports (position-try-fallbacks: flip-block) {
  .pop { position-area: block-end; position-try-fallbacks: flip-block; inset: auto; margin: .3rem; max-height: 22rem; }
}
#references { font-size: .95rem; }
ol { padding-left: 2.4rem; }
ol > li { margin-bottom: 1.1rem; padding-left: .35rem; scroll-margin-top: 1rem; }
ol > li::marker { font: 600 .8rem var(--sans); color: var(--accent); }
ol > li:target { background: var(--tint); outline: .5rem solid var(--tint); }
.source { font: .85rem/1.5 var(--sans); color: var(--soft); }
.source a { text-decoration: underline; text-underline-offset: .18em; }
.url { overflow-wrap: anywhere; }
.source code { font-size: .92em; overflow-wrap: anywhere; }
blockquote { margin-top: .2rem; color: var(--soft); overflow-wrap: break-word; }
mark { background: var(--mark); color: var(--ink); padding: .05em .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
@media (max-width: 42rem) {
  h1 { font-size: 1.9rem; }
  .group { display: block; }
  h3 { margin-bottom: .3rem; }
}
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #3c3c3c; --line: #bbb; --accent: #0f4350; --mark: #fff; --tint: #fff; }
  @page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  html { font-size: 10.5pt; }
  body { font-size: 1rem; line-height: 1.42; }
  header, main { max-width: none; padding: 0; }
  nav, .back, .pop { display: none; }
  .refs button { min-width: 0; min-height: 0; margin: 0; padding: 0; font-size: .7rem; line-height: 1; vertical-align: .35em; color: inherit; }
  .refs button::before { content: "["; }
  .refs button::after { content: "]"; }
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
