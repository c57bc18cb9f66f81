import type { Talk } from '../../record/index.js'
import type { Coding } from '../coding.js'

export function codeTalks(_coding: Coding): Talk[] {
  return []
}
