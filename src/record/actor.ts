import { z } from 'zod'
import { spanSchema } from './span.js'

export const actorKinds = [
  'state',
  'intergovernmental',
  'government',
  'person',
  'armed-force',
  'police',
  'court',
  'parliament',
  'party',
  'armed-group',
  'ethnic-group',
  'civilians',
  'company',
  'media',
  'ngo',
  'institution',
  'unknown',
] as const
export const actorKindSchema = z.enum(actorKinds)
export type ActorKind = z.infer<typeof actorKindSchema>

/** Who can act or be acted on. `code` is CAMEO-style; `of` is the actor that this one speaks for. */
export const actorSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: actorKindSchema,
  code: z.string().nullable(),
  aliases: z.array(z.string()),
  of: z.string().nullable(),
  roles: z.array(z.string()),
  mentions: z.array(spanSchema),
})
export type Actor = z.infer<typeof actorSchema>
