import { z } from 'zod'
import type { Figure, ReportRecord } from '../../record/index.js'
import { goldenSuite } from '../golden.test-kit.js'

/** A figure in the words of the golden file: "at-least 12 | soldiers | dead". */
function words({ bound, value, low, high, unit, what, kind, counting }: Figure): string {
  const number = value === null ? `${low}–${high}` : `${value}`
  const amount = [bound === 'exact' ? null : bound, number, unit].filter((part) => part !== null).join(' ')
  return [amount, what, kind, counting].filter((part) => part !== undefined).join(' | ')
}

goldenSuite('figures', import.meta.url, z.string(), ({ figures }: ReportRecord) => figures.map(words))
