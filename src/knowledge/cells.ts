import { z } from 'zod'

/** A cell that must hold something. */
export const text = z.string().min(1, 'is empty')

/** A cell that may be empty: then null. */
export const optional = z.string().transform((cell) => (cell === '' ? null : cell))

/** Values separated by `;`. */
export const list = z.string().transform((cell) => {
  if (cell === '') return []
  return cell.split(';').map((value) => value.trim()).filter((value) => value !== '')
})

/** Degrees; empty where a place has no single point. */
export const degrees = (limit: number) =>
  z.string().transform((cell, context) => {
    if (cell === '') return null
    const value = Number(cell)
    if (Number.isFinite(value) && Math.abs(value) <= limit) return value
    context.addIssue({ code: 'custom', message: `is no number of degrees between -${limit} and ${limit}` })
    return z.NEVER
  })

/** A calendar date as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty is null. */
export const partialDate = z.string().transform((cell, context) => {
  if (cell === '' || isRealDate(cell)) return cell === '' ? null : cell
  context.addIssue({ code: 'custom', message: 'is no date (write YYYY, YYYY-MM or YYYY-MM-DD)' })
  return z.NEVER
})

/** Sector codes of CAMEO's actor ontology. */
export const sectors = [
  'GOV', 'MIL', 'COP', 'JUD', 'LEG', 'OPP', 'SPY', 'BUS', 'MED', 'EDU', 'CVL', 'REB', 'IGO', 'NGO', 'REL', 'LAB',
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
