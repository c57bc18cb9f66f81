import type { Figure } from '../../record/index.js'
import type { Coding } from '../coding.js'

export function codeFigures(_coding: Coding): Figure[] {
  return []
}
