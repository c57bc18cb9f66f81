import { issueOf } from '../../record/index.js'
import type { FormatReader } from '../source.js'
import { frontMatterOf } from './front-matter.js'

/** Plain text, with or without front matter. The report's text is the file's, to the character, from where it begins. */
export const readPlainText: FormatReader = (text, file) => {
  const head = frontMatterOf(text)
  const body = text.slice(head?.end ?? 0)
  const issues = (head?.faults ?? []).map(({ line, reason }) =>
    issueOf('front-matter-broken', file, `The front matter can't be used as it is: ${reason}. The text was read.`, {
      line,
    }),
  )
  if (body.trim() === '') {
    return {
      reports: [],
      issues: [...issues, issueOf('file-empty', file, 'The file has front matter and no text after it.')],
    }
  }
  return { reports: [{ text: body, metadata: head?.metadata ?? {}, line: null }], issues }
}
