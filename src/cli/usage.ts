import {
  ArgumentScannerError,
  type ArgumentParseError,
  type EnumValidationError,
  type FlagNotFoundError,
  formatMessageForArgumentScannerError,
} from '@stricli/core'
import { didYouMean, nearest } from './suggest.js'

/** A command line that can't be read, said for people. */
export function usageSentence(fault: unknown): string {
  if (!(fault instanceof ArgumentScannerError)) return fault instanceof Error ? fault.message : String(fault)
  return formatMessageForArgumentScannerError(fault, {
    FlagNotFoundError: unknownFlag,
    AliasNotFoundError: ({ input }) => `There is no option -${input}.`,
    ArgumentParseError: unreadable,
    EnumValidationError: notAmong,
    UnexpectedFlagError: ({ externalFlagName }) => `The option --${externalFlagName} was given twice.`,
    UnexpectedPositionalError: ({ input, expectedCount }) =>
      `"${input}" is one word too many; ${expectedCount === 0 ? 'the command takes options only' : `the command takes ${expectedCount}`}.`,
    UnsatisfiedFlagError: ({ externalFlagName }) => `The option --${externalFlagName} needs a value.`,
    UnsatisfiedPositionalError: ({ placeholder }) => `The command needs ${placeholder}.`,
  })
}

const unknownFlag = ({ input, corrections }: FlagNotFoundError): string =>
  `There is no option --${input}.${didYouMean(corrections.map((name) => `--${name}`))}`

const unreadable = ({ externalFlagNameOrPlaceholder: name, exception }: ArgumentParseError): string =>
  `${/^[A-Z]/.test(name) ? name : `--${name}`}: ${exception instanceof Error ? exception.message : String(exception)}`

const notAmong = ({ externalFlagName, input, values }: EnumValidationError): string =>
  `--${externalFlagName}: "${input}" is none of ${values.join(', ')}.${didYouMean(nearest(input, values))}`
