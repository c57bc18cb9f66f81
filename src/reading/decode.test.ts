import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding)

describe('decoding', () => {
  it('gives valid UTF-8 back to the character, less one byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const text = `- ${words}`
        expect(decode(bytes(text, 'utf8'))).toEqual({ text, notice: null })
        expect(decode(bytes(`\ufeff${text}`, 'utf8'))).toEqual({ text, notice: null })
      }),
    )
    expect(decode(bytes('\ufeff\ufeffa', 'utf8')).text).toBe('\ufeffa')
  })

  it('knows UTF-16 of either order by its mark, or by its zero bytes', () => {
    const text = 'Мост је отворен у 10 сати, рекао је министар.'
    expect(decode(bytes(`\ufeff${text}`, 'utf16le'))).toEqual({ text, notice: null })
    expect(decode(Buffer.from(bytes(`\ufeff${text}`, 'utf16le')).swap16())).toEqual({ text, notice: null })
    expect(decode(bytes(text, 'utf16le'))).toEqual({ text, notice: expect.stringContaining('little-endian') })
    expect(decode(Buffer.from(bytes(text, 'utf16le')).swap16())).toEqual({
      text,
      notice: expect.stringContaining('big-endian'),
    })
  })

  it('takes what is no UTF-8 for Windows-1252, quotation marks and dashes too', () => {
    expect(decode(bytes('\x93Caf\xe9\x94 \x96 5 \x80', 'latin1'))).toEqual({
      text: '“Café” – 5 €',
      notice: expect.stringContaining('Windows-1252'),
    })
  })

  it('believes the encoding that an HTML or XML head declares, if the bytes are no UTF-8', () => {
    const cyrillic = [0xcc, 0xee, 0xf1, 0xf2]
    const html = Buffer.concat([bytes('<meta charset="windows-1251"><p>', 'latin1'), Buffer.from(cyrillic)])
    const xml = Buffer.concat([
      bytes('<?xml version="1.0" encoding="windows-1251"?><rss>', 'latin1'),
      Buffer.from(cyrillic),
    ])
    expect(decode(html)).toEqual({
      text: expect.stringContaining('Мост'),
      notice: expect.stringContaining('windows-1251'),
    })
    expect(decode(xml).text).toContain('Мост')
    expect(decode(bytes('<meta charset="windows-1251"><p>Мост', 'utf8'))).toEqual({
      text: expect.stringContaining('Мост'),
      notice: null,
    })
    expect(decode(bytes('<meta charset="klingon"><p>Caf\xe9', 'latin1')).text).toContain('Café')
  })

  it('keeps UTF-8 with a broken byte as UTF-8', () => {
    const broken = Buffer.concat([bytes('Čović i Đurić: “da”. ', 'utf8'), Buffer.from([0xc4])])
    expect(decode(broken)).toEqual({ text: 'Čović i Đurić: “da”. \ufffd', notice: expect.stringContaining('1 broken') })
  })
})
