import type { Analysis } from '../language/index.js'
import { type Chain, chainsOf } from './actors/chains.js'
import { type CodingTools, beginCoding } from './code-report.js'
import { type AttributedQuotation, attributed } from './statements/speakers.js'

/** A report with its language worked out, whom its words mean, and who speaks in its quotations. */
export interface Understanding extends Analysis {
  readonly chains: readonly Chain[]
  readonly quotations: readonly AttributedQuotation[]
}

/** Adds to an analysis what the coders make of its actors and quotations. */
export function understand(analysis: Analysis, tools: CodingTools): Understanding {
  const { context, statements } = beginCoding(analysis, tools)
  return { ...analysis, chains: chainsOf(context.cast), quotations: attributed(context, statements) }
}
