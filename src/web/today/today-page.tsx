import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'

export function TodayPage(_: PageProps) {
  return <PageHead title="Today" />
}
