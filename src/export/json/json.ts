/** A brief, or any other view, as JSON with two spaces and a line break at its end. */
export const viewJson = (view: object): string => `${JSON.stringify(view, null, 2)}\n`

/** One item a line (JSON Lines), in the order given; "" for none. */
export const jsonLines = (items: readonly object[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('')
