import { Empty } from '../data/notices.js'

export const BriefPage = (_: { query: URLSearchParams }) => (
  <Empty title="The brief is read on the command line"><p>Run <code>rapporteur brief</code>.</p></Empty>
)
