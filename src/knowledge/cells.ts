import { z } from 'zod'

// A table hands on strings only, so that most cells need no check before they are turned into values: thousands of
// rows are read at every start.

/** A cell that must hold something. */
export const text = z.string().min(1, 'is empty')

/** A cell that may be empty: then null. */
export const optional = z.transform<string, string | null>((cell) => (cell === '' ? null : cell))

/** Values separated by `;`. */
export const list = z.transform<string, string[]>((cell) => {
  if (cell === '') return []
  return cell.includes(';')
    ? cell
        .split(';')
        .map((value) => value.trim())
        .filter((value) => value !== '')
    : [cell]
})

/** Degrees; empty where a place has no single point. */
export const degrees = (limit: number) =>
  z.transform<string, number | null>((cell, context) => {
    if (cell === '') return null
    const value = Number(cell)
    if (Number.isFinite(value) && Math.abs(value) <= limit) return value
    context.addIssue({ code: 'custom', message: `is no number of degrees between -${limit} and ${limit}` })
    return z.NEVER
  })

/** A calendar date as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty is null. */
export const partialDate = z.transform<string, string | null>((cell, context) => {
  if (cell === '' || isRealDate(cell)) return cell === '' ? null : cell
  context.addIssue({ code: 'custom', message: 'is no date (write YYYY, YYYY-MM or YYYY-MM-DD)' })
  return z.NEVER
})

/** Sector codes of CAMEO's actor ontology. */
export const sectors = [
  'GOV',
  'MIL',
  'COP',
  'JUD',
  'LEG',
  'OPP',
  'SPY',
  'BUS',
  'MED',
  'EDU',
  'CVL',
  'REB',
  'IGO',
  'NGO',
  'REL',
  'LAB',
] as const
export const sector = z.enum(['', ...sectors]).transform((cell) => (cell === '' ? null : cell))
export type Sector = (typeof sectors)[number]

function isRealDate(cell: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(cell)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
