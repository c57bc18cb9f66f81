import type { Position } from '../../record/index.js'
import type { Coding } from '../coding.js'

export function codePositions(_coding: Coding): Position[] {
  return []
}
