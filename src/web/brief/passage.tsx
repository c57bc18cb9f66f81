import type { WireBrief } from '../../api/brief-routes.js'
import { tellDay } from '../entry/days.js'

export type Reference = WireBrief['references'][number]

/** The words that prove it, in the words around them. */
export const Passage = ({ reference: { excerpt } }: { reference: Reference }) => (
  <blockquote className="passage" dir="auto">
    {excerpt.before.trim() !== '' && (
      <span>
        {excerpt.before.length < excerpt.span.start && '… '}
        {excerpt.before}
      </span>
    )}
    <mark>{excerpt.span.text}</mark>
    {excerpt.after.trim() !== '' && (
      <span>
        {excerpt.after.trimEnd()}
        {/[.!?][”"’']?\s*$/.test(excerpt.after) ? '' : ' …'}
      </span>
    )}
  </blockquote>
)

/** "Title · Outlet · Agency · 5 Nov 2022 · corrected by …" */
export const sourceLine = (
  { report: { title, outlet, agency, published }, note }: Reference,
  titled: boolean,
): string =>
  [titled ? title : null, outlet, agency, published === null ? 'undated' : tellDay(published), note]
    .filter((part) => part != null && part !== '')
    .join(' · ')
