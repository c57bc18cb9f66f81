const day = 86_400_000

const lengths = [
  { name: 'Three months', days: 92 },
  { name: 'A year', days: 365 },
] as const

/** Periods that end on the day, which is one of theirs. */
export const periodsBefore = (until: string): { name: string; since: string }[] =>
  lengths.map(({ name, days }) => ({
    name,
    since: new Date(Date.parse(`${until}T00:00:00Z`) - (days - 1) * day).toISOString().slice(0, 10),
  }))
