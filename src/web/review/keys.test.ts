import { describe, expect, it } from 'vitest'
import { deedOf, optionAt } from './keys.js'

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('keys of the queue', () => {
  it.each([
    ['a', 'accept'],
    ['X', 'reject'],
    ['e', 'amend'],
    ['j', 'join'],
    ['f', 'flag'],
    ['u', 'undo'],
    [' ', 'skip'],
  ])('%j means to %s', (key, deed) => expect(deedOf(pressed(key))).toBe(deed))

  it('leave the browser’s own shortcuts alone', () => {
    expect(deedOf(pressed('a', { ctrlKey: true }))).toBeNull()
    expect(deedOf(pressed('f', { metaKey: true }))).toBeNull()
    expect(deedOf(pressed('Enter'))).toBeNull()
    expect(deedOf(pressed('toString'))).toBeNull()
  })
})

describe('keys of a blind coder', () => {
  it('are 1 to 9, then letters, as far as there are options', () => {
    expect(optionAt(pressed('1'), 16)).toBe(0)
    expect(optionAt(pressed('G'), 16)).toBe(15)
    expect(optionAt(pressed('h'), 16)).toBeNull()
    expect(optionAt(pressed('3'), 2)).toBeNull()
    expect(optionAt(pressed('Backspace'), 16)).toBeNull()
  })
})
