import type { Output, Surroundings } from '../surroundings.js'

/** Marks of a terminal around a text; without colours each gives the text as it is. */
export interface Style {
  readonly coloured: boolean
  bold(text: string): string
  dim(text: string): string
  /** A heading. */
  head(text: string): string
  /** The words that prove an entry; between `[[` and `]]` where there are no colours. */
  proof(text: string): string
  fault(text: string): string
  notice(text: string): string
}

const mark =
  (on: number, off: number) =>
  (text: string): string =>
    text === ''
      ? ''
      : text
          .split('\n')
          .map((line) => `\u001b[${on}m${line}\u001b[${off}m`)
          .join('\n')

const colours: Style = {
  coloured: true,
  bold: mark(1, 22),
  dim: mark(2, 22),
  head: (text) => mark(1, 22)(mark(36, 39)(text)),
  proof: mark(7, 27),
  fault: mark(31, 39),
  notice: mark(33, 39),
}

const asIs = (text: string): string => text
const plain: Style = {
  coloured: false,
  bold: asIs,
  dim: asIs,
  head: asIs,
  fault: asIs,
  notice: asIs,
  proof: (text) => `[[${text}]]`,
}

/** Colours on a terminal only, and not where `NO_COLOR` is set (https://no-color.org) or the terminal is dumb. */
export const hasColours = (output: Output, env: Surroundings['env']): boolean =>
  output.isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'

export const styleOf = (output: Output, env: Surroundings['env']): Style => (hasColours(output, env) ? colours : plain)
