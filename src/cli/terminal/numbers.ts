/** "1 report", "2,000 reports", "no entries". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en')} ${count === 1 ? one : several}`
}
