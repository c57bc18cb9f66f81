import { z } from '@hono/zod-openapi'

/** How much of a long answer is sent at once: the first `limit`, so that one address tells all that is shown. */
export const limitField = (usual: number, most: number) =>
  z.coerce.number().pipe(z.int().min(1).max(most)).default(usual)

/** A list in a query, given once with commas or several times. */
export const listField = z.union([z.string(), z.array(z.string())]).transform((given) => [
  ...new Set(
    [given]
      .flat()
      .flatMap((one) => one.split(','))
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
])
