import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'

export function FiguresPage(_: PageProps) {
  return <PageHead title="Figures" />
}
