const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** "5 Nov 2022, 14:03", in the reader's own time zone, from an ISO 8601 instant. */
export const tellInstant = (instant: string): string => format.format(new Date(instant))
