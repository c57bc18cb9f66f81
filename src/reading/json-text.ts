/** JSON that parsed, or a short reason why it didn't and the offset where, if it is known. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string; readonly at: number | null }

export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return { ok: false, ...faultOf(error instanceof Error ? error.message : String(error)) }
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The engine's message without the excerpt that it quotes, which can be long. */
function faultOf(message: string): { reason: string; at: number | null } {
  const position = / in JSON at position (\d+)/.exec(message)
  const short = message
    .replace(/, (?:\.{3})?".*$/s, '')
    .replace(/ in JSON at position.*$/s, '')
    .slice(0, 100)
  return { reason: short.charAt(0).toLowerCase() + short.slice(1), at: position ? Number(position[1]) : null }
}
