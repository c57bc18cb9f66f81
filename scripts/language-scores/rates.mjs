// The ratios that every score is made of; all are shares from 0 to 1, or null where there is nothing to divide by.

/** `part / whole`. */
export const share = (part, whole) => (whole === 0 ? null : part / whole)

/** F1 of `right` among `gold` wanted and `found` given. */
export const f1 = (right, gold, found) => share(2 * right, gold + found)

/** A share in per cent with two decimals. */
export const percent = (value) => (value === null ? null : Math.round(10_000 * value) / 100)

/** The middle one of some numbers. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
