import { type Anchor, type Coding, codedFields, type Layer, layers, toldField } from '../../record/index.js'
import { cohensKappa, type Kappa } from './kappa.js'

/** What one coder made of one item: `key` names the item over all coders. */
export interface Code {
  readonly coder: string
  readonly key: string
  readonly on: Anchor
  readonly values: Readonly<Record<string, string>>
}

/** Two coders who coded the same items, field by field. */
export interface PairAgreement {
  readonly one: string
  readonly other: string
  /** Items that both coded. */
  readonly items: number
  readonly fields: readonly FieldAgreement[]
}

export interface FieldAgreement extends Kappa {
  /** Null for `told`, which every layer has. */
  readonly layer: Layer | null
  readonly field: string
  readonly disagreements: readonly Disagreement[]
}

export interface Disagreement {
  readonly on: Anchor
  readonly one: string
  readonly other: string
}

/** Of each coder and entry the last coding: a coder may think better of it. */
export function lastCodes(codings: readonly Coding[]): Code[] {
  const last = new Map<string, Code>()
  for (const { by, on, values } of codings) {
    const key = itemKey(on)
    last.set(`${by}\n${key}`, { coder: by, key, on, values })
  }
  return [...last.values()]
}

export const itemKey = ({ report, entry }: Pick<Anchor, 'report' | 'entry'>): string => `${report} ${entry}`

/** How far every two coders agree, in the order in which they first appear. */
export function agreements(codes: readonly Code[]): PairAgreement[] {
  const byCoder = new Map<string, Map<string, Code>>()
  for (const code of codes) {
    const own = byCoder.get(code.coder) ?? new Map<string, Code>()
    byCoder.set(code.coder, own.set(code.key, code))
  }
  const coders = [...byCoder]
  return coders.flatMap(([one, ones], at) =>
    coders.slice(at + 1).flatMap(([other, others]) => {
      const both = [...ones.values()].flatMap((code): [Code, Code][] => {
        const second = others.get(code.key)
        return second === undefined ? [] : [[code, second]]
      })
      return both.length === 0 ? [] : [{ one, other, items: both.length, fields: fieldsOf(both) }]
    }),
  )
}

function fieldsOf(both: readonly (readonly [Code, Code])[]): FieldAgreement[] {
  const told = fieldAgreement(null, toldField, both)
  const rest = layers.flatMap((layer) => {
    const ofLayer = both.filter(([{ on }]) => on.layer === layer)
    return codedFields[layer].map(({ name }) => fieldAgreement(layer, name, ofLayer))
  })
  return [told, ...rest.filter(({ n }) => n > 0)]
}

/** Items of which one coder says that the words don't tell it have no value in its fields, and are counted by `told`. */
function fieldAgreement(layer: Layer | null, field: string, both: readonly (readonly [Code, Code])[]): FieldAgreement {
  const coded = both.flatMap(([{ on, values }, { values: others }]) => {
    const [one, other] = [values[field], others[field]]
    return one === undefined || other === undefined ? [] : [{ on, one, other }]
  })
  return {
    layer,
    field,
    ...cohensKappa(coded.map(({ one, other }) => [one, other])),
    disagreements: coded.filter(({ one, other }) => one !== other),
  }
}
