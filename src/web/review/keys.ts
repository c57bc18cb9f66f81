/** What a reviewer does with the entry at hand, by key. */
export const reviewKeys = {
  a: 'accept',
  x: 'reject',
  e: 'amend',
  j: 'join',
  f: 'flag',
  u: 'undo',
  ' ': 'skip',
} as const
export type ReviewDeed = (typeof reviewKeys)[keyof typeof reviewKeys]

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a pressed key means; null for any other, and with a modifier held down. */
export function deedOf({ key, ctrlKey, metaKey, altKey }: Pressed): ReviewDeed | null {
  if (ctrlKey || metaKey || altKey) return null
  const lower = key.toLowerCase()
  return Object.hasOwn(reviewKeys, lower) ? reviewKeys[lower as keyof typeof reviewKeys] : null
}

/** The signs by which the options of a field are chosen: 1 to 9, then letters. */
export const optionSigns = '123456789abcdefghijklmnopqrstuvwxyz'

/** The place of the option that a pressed key chooses; null for any other key. */
export function optionAt({ key, ctrlKey, metaKey, altKey }: Pressed, options: number): number | null {
  if (ctrlKey || metaKey || altKey || key.length !== 1) return null
  const at = optionSigns.indexOf(key.toLowerCase())
  return at >= 0 && at < options ? at : null
}
