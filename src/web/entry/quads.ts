import type { QuadClass } from '../../record/index.js'

/** How a quad class is shown: hollow for words, filled for deeds; round for cooperation, pointed for conflict. */
interface QuadSign {
  readonly name: string
  /** The class in style/colours.css. */
  readonly css: string
  /** Acts of that class, for people who meet it first. */
  readonly about: string
  readonly isFilled: boolean
  /** On a field of 16 by 16. */
  readonly shape: string
}

const round = 'M8 2.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 0 0 0-11z'
const pointed = 'M8 2l6.500 11.500h-13z'

export const quadSigns: Readonly<Record<QuadClass, QuadSign>> = {
  'verbal cooperation': {
    name: 'Verbal cooperation',
    css: 'quad-verbal-cooperation',
    about: 'agreeing, consulting, supporting in words',
    isFilled: false,
    shape: round,
  },
  'material cooperation': {
    name: 'Material cooperation',
    css: 'quad-material-cooperation',
    about: 'cooperating, aiding, withdrawing',
    isFilled: true,
    shape: round,
  },
  'verbal conflict': {
    name: 'Verbal conflict',
    css: 'quad-verbal-conflict',
    about: 'demanding, accusing, refusing, threatening',
    isFilled: false,
    shape: pointed,
  },
  'material conflict': {
    name: 'Material conflict',
    css: 'quad-material-conflict',
    about: 'protesting, punishing, deploying, coercing, attacking',
    isFilled: true,
    shape: pointed,
  },
}

export const allQuads: readonly QuadClass[] = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
]
export const isQuad = (word: string): word is QuadClass => allQuads.some((quad) => quad === word)

/** The classes named in an address, comma-separated; what is none is passed over. */
export const quadsIn = (given: string | null): QuadClass[] => (given ?? '').split(',').filter(isQuad)
