/** Orders strings by their UTF-16 code units, the same on every machine: what sorts days and ids. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
