import { z } from 'zod'

/** What the worker is started with. */
export const workerStartSchema = z.object({
  ledger: z.string(),
  /** Folders of knowledge from which events get their words, the later above the earlier. */
  knowledge: z.array(z.string()),
  names: z.object({
    title: z.string().nullable(),
    parties: z.array(z.string()),
    thirdParties: z.array(z.string()),
    panel: z.array(z.string()).optional(),
  }),
})
export type WorkerStart = z.infer<typeof workerStartSchema>

/** One question to the worker; `asked` was checked by the route that asks. */
export const toldWorkerSchema = z.object({ number: z.int(), question: z.string(), asked: z.unknown() })
export type ToldWorker = z.infer<typeof toldWorkerSchema>

/** Its answer, or why there is none. */
export const workerTellsSchema = z.union([
  z.object({ number: z.int(), answer: z.custom<object>((value) => typeof value === 'object' && value !== null) }),
  z.object({ number: z.int(), fault: z.object({ code: z.string().nullable(), message: z.string() }) }),
])
export type WorkerTells = z.infer<typeof workerTellsSchema>
