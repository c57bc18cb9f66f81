import type { Measure } from '../../record/index.js'
import type { Coding } from '../coding.js'

export function codeMeasures(_coding: Coding): Measure[] {
  return []
}
