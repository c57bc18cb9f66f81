import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'

export function AccountsPage(_: PageProps) {
  return <PageHead title="Accounts" />
}
