import type { Proposal } from '../../record/index.js'
import type { Coding } from '../coding.js'

export function codeProposals(_coding: Coding): Proposal[] {
  return []
}
