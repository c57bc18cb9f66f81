/** How many times as long `work` takes on a text of ten times the length: about 10 where it is linear, 100 where it is quadratic. */
export function growth(unit: string, work: (text: string) => void): number {
  const copies = Math.ceil(100_000 / unit.length)
  const time = (text: string): number => {
    const begun = performance.now()
    work(text)
    return performance.now() - begun
  }
  const best = (text: string): number => Math.min(time(text), time(text))
  const [short, long] = [unit.repeat(copies), unit.repeat(copies * 10)]
  // Under some milliseconds a clock tells nothing.
  return best(long) / Math.max(best(short), 5)
}
