/**
 * Tags, lemmas, dependency tree and name boundaries of English sentences, by the small network whose
 * weights lie in models/english. Offline, synchronous, and the same bytes out on every machine.
 */
export { loadSyntax } from './model.js'
export type { NameTag, SyntaxModel, SyntaxToken } from './types.js'
