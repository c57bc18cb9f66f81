import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { anchorOf } from '../../ledger/index.js'
import type { EntrySketch, LedgerEntry } from '../../ledger/ledger.js'
import { codedFields, layers, layerSchema } from '../../record/index.js'
import { lastCodes } from '../../view/agreement/agreement.js'
import { sampleOf } from '../../view/agreement/sample.js'
import { passagesOf } from '../../view/review/passage.js'
import type { Desk } from '../desk.js'
import { errorAnswer, errorBody, refuseBadQuery } from '../errors.js'
import { knownOf } from '../known.js'
import { agreementOf } from './agreement.js'
import { entryIn, knownKey, withRejected } from './at-hand.js'
import { cueOf } from './cue.js'
import { proofOf } from './item.js'
import { namelessBody, readOnlyBody } from './ruling-routes.js'
import { agreementSchema, type BlindItem, blindSchema, codingBodySchema } from './wire.js'

const blindRoute = createRoute({
  method: 'get',
  path: '/review/blind',
  summary: 'A seeded sample of entries in their words alone, for second coders',
  request: {
    query: z.object({
      by: z.string().trim().min(1).max(100),
      layer: layerSchema.optional(),
      sample: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
      seed: z.coerce.number().pipe(z.int().min(0).max(1_000_000)).default(1),
    }),
  },
  responses: {
    200: { description: 'The sample', content: { 'application/json': { schema: blindSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})
const codeRoute = createRoute({
  method: 'post',
  path: '/codings',
  summary: 'Keep what a second coder made of the words of an entry; changes nothing in the record',
  request: { body: { content: { 'application/json': { schema: codingBodySchema } }, required: true } },
  responses: {
    201: {
      description: 'Its number',
      content: { 'application/json': { schema: z.object({ number: z.int() }).openapi('KeptCoding') } },
    },
    400: errorAnswer('A part of the coding is not understood, or it bears no name'),
    403: errorAnswer('Nothing may be coded here'),
    404: errorAnswer('No such entry'),
    422: errorAnswer('The ledger refuses the coding'),
  },
})
const agreementRoute = createRoute({
  method: 'get',
  path: '/review/agreement',
  summary: 'How far every two coders agree, field by field (Cohen’s κ)',
  responses: { 200: { description: 'Agreement', content: { 'application/json': { schema: agreementSchema } } } },
})

/** Blind second coding and how far coders agree. */
export function blindApi({ ledger, readOnly, user, now }: Desk) {
  const { sketches } = knownOf(ledger)
  return new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(blindRoute, async (c) => {
      const { by, layer, sample, seed } = c.req.valid('query')
      // What people rejected stays in: a sample without it would flatter the program.
      const all = withRejected(await sketches(), await ledger.rulings())
      const wanted = layer === undefined ? all : all.filter((one) => one.layer === layer)
      const drawn = sampleOf(wanted, knownKey, sample, seed)
      const mine = new Map(
        lastCodes(await ledger.codings()).flatMap(({ coder, key, values }) => (coder === by ? [[key, values]] : [])),
      )
      const items = await blindItems(ledger, drawn, mine)
      const done = items.filter((item) => item.mine !== null).length
      return c.json({ total: items.length, done, fields: fieldsWith(kindsOf(all)), items }, 200)
    })
    .openapi(codeRoute, async (c) => {
      if (readOnly) return c.json(readOnlyBody(), 403)
      const { entry: id, report, values, by = user } = c.req.valid('json')
      if (by === null) return c.json(namelessBody(), 400)
      const entry = await entryIn(ledger, id, report)
      if (entry === null) return c.json(errorBody('no-such-entry', 'The ledger has no such entry.'), 404)
      const { coding, issues } = await ledger.code({ at: now().toISOString(), by, on: anchorOf(entry), values })
      return coding === null
        ? c.json(errorBody('coding-refused', issues.map(({ message }) => message).join(' ')), 422)
        : c.json({ number: coding.number }, 201)
    })
    .openapi(agreementRoute, async (c) => c.json(await agreementOf(ledger), 200))
}

/** The kinds of measures that the record knows: the one list that no schema holds. */
const kindsOf = (sketches: readonly EntrySketch[]): string[] =>
  [...new Set(sketches.flatMap(({ layer, type }) => (layer === 'measures' && type !== null ? [type] : [])))].sort()

const fieldsWith = (kinds: readonly string[]) =>
  Object.fromEntries(
    layers.map((layer) => [
      layer,
      codedFields[layer].map(({ name, options }) => ({
        name,
        options: [...(options.length === 0 ? [...kinds, 'other'] : options)],
      })),
    ]),
  )

async function blindItems(
  ledger: Desk['ledger'],
  drawn: readonly EntrySketch[],
  mine: ReadonlyMap<string, BlindItem['mine']>,
): Promise<BlindItem[]> {
  const entries = await Promise.all(drawn.map(({ id, report }) => entryIn(ledger, id, report)))
  const found = entries.filter((entry): entry is LedgerEntry => entry !== null)
  const kept = await ledger.reports({ ids: [...new Set(found.map(({ report }) => report.id))] })
  const texts = new Map(kept.map(({ report }) => [report.id, report.text]))
  return found.map((entry) => ({
    entry: entry.id,
    report: entry.report,
    layer: entry.layer,
    passages: passagesOf(texts.get(entry.report.id) ?? '', proofOf(entry)),
    ...cueOf(entry),
    mine: mine.get(knownKey({ id: entry.id, report: entry.report.id })) ?? null,
  }))
}
