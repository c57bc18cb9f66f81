export * from './analyse.js'
export * from './analysis.js'
export * from './language-data.js'
export * from './tree.js'
