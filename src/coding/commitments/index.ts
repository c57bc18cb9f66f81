import type { Commitment } from '../../record/index.js'
import type { Coding } from '../coding.js'

export function codeCommitments(_coding: Coding): Commitment[] {
  return []
}
