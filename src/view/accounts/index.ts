export { accounts, type AccountsOptions, dayOfMatter, isWanted } from './accounts.js'
export { type AccountLine, matterPage, type MatterPage } from './page.js'
export { defaultSides } from './default-sides.js'
export {
  type Ask,
  type Cell,
  type Matter,
  type MatterKind,
  matterKinds,
  type Saying,
  type Sense,
  senses,
} from './shape.js'
export { type AccountsTally, tallyOf } from './tally.js'
