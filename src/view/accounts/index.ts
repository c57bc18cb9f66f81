export { accounts, type AccountsOptions, dayOfMatter } from './accounts.js'
export { type AccountLine, matterPage, type MatterPage } from './page.js'
export { defaultSides } from './default-sides.js'
export { type Cell, type Matter, type MatterKind, matterKinds, type Saying } from './shape.js'
