import type { Layer } from '../../record/index.js'

/** How a layer is shown. Its colours are in style/colours.css under the same name. */
interface LayerSign {
  readonly one: string
  readonly many: string
  /** What the layer holds, for people who meet it first. */
  readonly about: string
  /** A shape of its own on a field of 16 by 16, filled. */
  readonly shape: string
}

export const layerSigns: Readonly<Record<Layer, LayerSign>> = {
  statements: {
    one: 'Statement',
    many: 'Statements',
    about: 'what somebody said',
    shape: 'M2 2.500h12v8.500H8l-3.500 3v-3H2z',
  },
  events: { one: 'Event', many: 'Events', about: 'what somebody did', shape: 'M8 1l7 7-7 7-7-7z' },
  talks: {
    one: 'Talks',
    many: 'Talks',
    about: 'occasions on which parties talked',
    shape: 'M5.500 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10zm5.500 0a5 5 0 0 1 0 10c1-1.300 1.600-3 1.600-5S12 4.300 11 3z',
  },
  proposals: {
    one: 'Proposal',
    many: 'Proposals',
    about: 'what was put forward for others to accept',
    shape: 'M3 1h7l3.500 3.500V15H3zm2.500 6v1.500h5.500V7zm0 3v1.500h5.500V10z',
  },
  commitments: {
    one: 'Commitment',
    many: 'Commitments',
    about: 'what was agreed, and what became of it',
    shape: 'M1.500 8.500l3-3 2.500 2.500 5-5.500 3 3L7 14z',
  },
  measures: {
    one: 'Measure',
    many: 'Measures',
    about: 'rules that an authority lays on others',
    shape: 'M2 2h12v3.500H2zm0 4.500h12V8H2zM2 9h12v5H2z',
  },
  figures: {
    one: 'Figure',
    many: 'Figures',
    about: 'reported numbers',
    shape: 'M2 9h3v5H2zm4.500-4h3v9h-3zM11 2h3v12h-3z',
  },
  positions: {
    one: 'Position',
    many: 'Positions',
    about: 'lasting attitudes',
    shape: 'M3 1h1.800v14H3zm2.800.800h8L11.500 5l2.300 3.200h-8z',
  },
}

export const allLayers: readonly Layer[] = [
  'statements',
  'events',
  'talks',
  'proposals',
  'commitments',
  'measures',
  'figures',
  'positions',
]

export const isLayer = (word: string): word is Layer => allLayers.some((layer) => layer === word)
