import { SingleBar } from 'cli-progress'
import type { Output } from '../surroundings.js'
import { counted } from './numbers.js'

/** Tells how far reading has come. */
export interface Progress {
  /** A file was opened that holds so many reports. */
  found(reports: number): void
  /** A report was read. */
  read(file: string): void
  end(): void
}

/** How often a log gets a line, in milliseconds. */
const pause = 10_000

/** A bar on a terminal; elsewhere a line now and then. */
export const progressOn = (err: Output, now: () => Date): Progress =>
  err.isTerminal && err.stream !== undefined && err.columns >= 60 ? barOn(err.stream) : linesOn(err, now)

function barOn(stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    format: ' {bar} {value} of {total} reports  {file}',
    barsize: 20,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    fps: 8,
    gracefulExit: false,
    stream,
    formatValue: (value, _, type) =>
      type === 'total' || type === 'value' ? value.toLocaleString('en') : String(value),
  })
  let total = 0
  let started = false
  return {
    found(reports) {
      total += reports
      if (!started && total > 0) bar.start(total, 0, { file: '' })
      else bar.setTotal(total)
      started = started || total > 0
    },
    read(file) {
      bar.increment(1, { file: file.slice(-Math.max(10, stream.columns - 50)) })
    },
    end() {
      if (started) bar.stop()
    },
  }
}

function linesOn(err: Output, now: () => Date): Progress {
  let reports = 0
  let told = now().getTime()
  return {
    found() {},
    read() {
      reports++
      if (now().getTime() - told < pause) return
      told = now().getTime()
      err.write(`${counted(reports, 'report')} read so far …\n`)
    },
    end() {},
  }
}
