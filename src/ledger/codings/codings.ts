import type { z } from 'zod'
import { type Coding, codingObjection, codingSchema, issueOf, type NewCoding } from '../../record/index.js'
import type { Coded } from '../ledger.js'
import { anchorObjection } from '../rulings/rule.js'
import { sealOfCoding } from '../seals.js'
import type { Db, Writing } from '../tables.js'

/** Every coding, in the order in which they were made. */
export async function findCodings(db: Db): Promise<Coding[]> {
  const rows = await db.selectFrom('coding').selectAll().orderBy('number').execute()
  return rows.map(({ number, at, by, anchor, codes }) =>
    codingSchema.parse({ number, at, by, on: JSON.parse(anchor), values: JSON.parse(codes) }),
  )
}

/** The one door for codings: keeps what is about words that are there; to be called in a transaction. */
export async function code(trx: Writing, made: NewCoding, file: string, now: Date): Promise<Coded> {
  const shaped = codingSchema.omit({ number: true }).safeParse(made)
  const reason = shaped.success ? await objection(trx, shaped.data) : reasonIn(shaped.error)
  if (reason === null) return { coding: await keepCoding(trx, made, now), issues: [] }
  return { coding: null, issues: [issueOf('coding-refused', file, `The coding is refused: ${reason}.`)] }
}

const objection = async (db: Db, { on, values }: NewCoding): Promise<string | null> =>
  codingObjection(on.layer, values) ?? anchorObjection(db, on)

async function keepCoding(trx: Writing, made: NewCoding, now: Date): Promise<Coding> {
  const last = await trx
    .selectFrom('coding')
    .select(['number', 'seal', 'admitted'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const coding = codingSchema.parse({ ...made, number: (last?.number ?? 0) + 1 })
  const { number, at, by, on, values } = coding
  // A clock set back must not let a coding slip in among earlier ones.
  const admitted = [now.toISOString(), last?.admitted ?? ''].sort().at(-1) ?? ''
  const seal = sealOfCoding(last?.seal ?? null, coding, admitted)
  const kept = { number, at, by, anchor: JSON.stringify(on), codes: JSON.stringify(values), admitted, seal }
  await trx.insertInto('coding').values(kept).execute()
  return coding
}

const reasonIn = (error: z.ZodError): string => error.issues[0]?.message ?? 'it has not the shape of a coding'
