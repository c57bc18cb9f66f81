import { isUtf8 } from 'node:buffer'

/** Bytes as text, without byte order mark. `notice` says what was assumed about the encoding, if anything was. */
export interface Decoded {
  readonly text: string
  readonly notice: string | null
}

/**
 * Bytes → text. A byte order mark decides; then the zero bytes that UTF-16 leaves in most scripts; then UTF-8 if
 * it is valid, or all but valid; then what an HTML or XML head declares; then Windows-1252, which takes any byte.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = encodingOfMark(bytes)
  if (marked) return { text: decodeAs(marked, bytes), notice: null }
  const wide = unmarkedUtf16(bytes)
  if (wide) {
    const order = wide === 'utf-16le' ? 'little' : 'big'
    return { text: decodeAs(wide, bytes), notice: `Read as UTF-16 (${order}-endian): the zero bytes suggest it.` }
  }
  if (isUtf8(bytes)) return { text: decodeAs('utf-8', bytes), notice: null }
  return (
    almostUtf8(bytes) ??
    declaredEncoding(bytes) ?? {
      text: fromWindows1252(bytes),
      notice: 'This is not valid UTF-8; it was read as Windows-1252.',
    }
  )
}

const decodeAs = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)

function encodingOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** In UTF-16 text spaces, digits and Latin letters have a zero byte, always on the same side of the pair. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null
  const sample = bytes.subarray(0, 8192)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const enough = sample.length / 2 / 20
  if (odd > enough && even === 0) return 'utf-16le'
  return even > enough && odd === 0 ? 'utf-16be' : null
}

/** UTF-8 with a few broken bytes, as a cut or a bad paste leaves them: far better than Windows-1252 for the rest. */
function almostUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeAs('utf-8', bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  if (sound <= broken * 2) return null
  return { text, notice: `This is UTF-8 with ${broken} broken characters, which read as "\ufffd".` }
}

function declaredEncoding(bytes: Uint8Array): Decoded | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const label =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /<meta[^>]{1,200}?charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head)?.[1]
  const decoder = label === undefined ? null : decoderFor(label)
  if (decoder === null || decoder.encoding === 'utf-8' || decoder.encoding === 'windows-1252') return null
  return { text: decoder.decode(bytes), notice: `Read as ${decoder.encoding}, which the file itself declares.` }
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Code points of the bytes 0x80–0x9F (WHATWG Encoding Standard, index windows-1252). */
const windows1252 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]

/** By hand, because some releases of Node decode Windows-1252 as Latin-1 and lose its quotation marks. */
const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) =>
      String.fromCodePoint(windows1252[character.charCodeAt(0) - 0x80] ?? 0xfffd),
    )
