import type { ReaderAnswer } from '../../api/reader/wire.js'
import { client, read } from '../data/client.js'
import { type Answer, useAnswer } from '../data/use-answer.js'

/** A report as it was known by the end of a day. */
export const useReport = (id: string, asOf: string | undefined): Answer<ReaderAnswer> =>
  useAnswer(`reader report ${id} ${asOf ?? ''}`, (signal) =>
    read(
      client.api.reader.report[':id'].$get(
        { param: { id: encodeURIComponent(id) }, query: asOf === undefined ? {} : { asOf } },
        { init: { signal } },
      ),
    ),
  )
