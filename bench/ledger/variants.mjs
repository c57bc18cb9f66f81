// Many reports out of a few: records of the sample case with other names, days and numbers, every span still true.
import { createHash } from 'node:crypto'

/** Reports in one dispute and year; after them the same dispute goes on a year later with other numbers. */
const roundsInWorld = 10
const weeksInRound = 52
const syllables = [
  'ba',
  'den',
  'ko',
  'lur',
  'mi',
  'nas',
  'or',
  'pe',
  'ril',
  'sa',
  'tov',
  'ul',
  'ver',
  'zan',
  'dru',
  'fel',
]
/** Words of names that are titles or common nouns, and stay. */
const commonWords = new Set(
  'President Minister Prime Foreign Interior Police Union European Mission Force Forces Council Ministry Special The Government High Representative Assembly Court Northern Ethnic Members Mayors Deputy'.split(
    ' ',
  ),
)

/**
 * Yields `count` records made from the sample records, in order of their days as a monitoring centre gets them;
 * `actorFields` are the names of the fields that hold actors' ids.
 */
export function* variants(samples, count, actorFields) {
  const worlds = Math.max(1, Math.ceil(count / (samples.length * roundsInWorld)))
  const rounds = Math.ceil(count / (samples.length * worlds))
  let made = 0
  for (let round = 0; round < rounds; round++)
    for (const [at, sample] of samples.entries())
      for (let world = 0; world < worlds; world++) {
        if (made++ >= count) return
        yield variant(sample, { world, round, at }, actorFields)
      }
}

function variant(sample, { world, round, at }, actorFields) {
  const numbers = seeded(`${world} ${round} ${at}`)
  const changes = [...nameChanges(sample, world), ...numberChanges(sample, numbers)].sort((a, b) => a.start - b.start)
  const kept = changes.filter((change, i) => i === 0 || change.start >= changes[i - 1].end)
  const text = replaced(sample.report.text, kept)
  const days = (round - roundsInWorld) * weeksInRound * 7 + (world % 7)
  const id = `${sample.report.id}-${world}-${round}`
  const values = new Map(kept.filter(({ from }) => from !== undefined).map(({ from, value }) => [from, value]))
  const change = (value, key) => {
    if (Array.isArray(value)) return value.map((item) => change(item, key))
    if (value !== null && typeof value === 'object') {
      if (typeof value.start === 'number' && typeof value.end === 'number') return moved(value, kept, text)
      return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, change(held, name)]))
    }
    if (typeof value === 'number') return key === 'value' ? (values.get(value) ?? value) : value
    if (typeof value !== 'string') return value
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return shifted(value, days)
    if (/^[a-z]-[0-9a-f]{10}$/.test(value)) return `${value[0]}-${hash(`${id} ${value}`)}`
    if (key === 'id' || actorFields.has(key)) return actorId(sample, value, world)
    return renamed(value, sample, world)
  }
  const { report, format, ...layers } = sample
  return {
    format,
    report: {
      ...report,
      id,
      text,
      title: renamed(report.title ?? '', sample, world),
      published: shifted(report.published ?? '2023-06-01', days),
    },
    ...change(layers),
  }
}

const hash = (words) => createHash('sha256').update(words).digest('hex').slice(0, 10)
const shifted = (day, by) => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

/** Actors known to the whole world keep their ids; those of the dispute get their own. */
const actorId = (sample, id, world) =>
  sample.actors.some((actor) => actor.id === id && actor.kind !== 'intergovernmental') ? `${id}-${world}` : id

const names = new WeakMap()
/** The words of actors' and places' names that are changed. */
function ownNames(sample) {
  const known = names.get(sample)
  if (known !== undefined) return known
  const held = sample.actors
    .filter(({ kind }) => kind !== 'intergovernmental')
    .flatMap(({ name, aliases }) => [name, ...aliases])
  const places = sample.events.flatMap(({ place }) => (place === null ? [] : [place.name]))
  const words = [...held, ...places].flatMap((name) => name.match(/\p{Lu}\p{L}{2,}/gu) ?? [])
  const own = new Set(words.filter((word) => !commonWords.has(word)))
  names.set(sample, own)
  return own
}

const newName = (word, world) => {
  const next = seeded(`${word} ${world}`)
  const made = Array.from({ length: 2 + (next() % 2) }, () => syllables[next() % syllables.length]).join('')
  return made[0].toUpperCase() + made.slice(1)
}

function nameChanges(sample, world) {
  const own = ownNames(sample)
  return [...sample.report.text.matchAll(/\p{Lu}\p{L}{2,}/gu)]
    .filter(([word]) => own.has(word))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: newName(match[0], world) }))
}

/** Counted numbers of two digits or more; years and days of a month stay. */
function numberChanges(sample, next) {
  const given = new Map()
  return [...sample.report.text.matchAll(/(?<![\d.,:–-])\d{2,3}(?![\d.,:%–-])(?= \p{Ll})/gu)].map((match) => {
    const from = Number(match[0])
    const value = given.get(from) ?? Math.max(2, Math.round(from * (0.5 + (next() % 100) / 100)))
    given.set(from, value)
    return { start: match.index, end: match.index + match[0].length, text: String(value), from, value }
  })
}

const replaced = (text, changes) => {
  let at = 0
  let out = ''
  for (const { start, end, text: fresh } of changes) {
    out += text.slice(at, start) + fresh
    at = end
  }
  return out + text.slice(at)
}

/** A span that cuts through a changed word is widened to hold it whole. */
function moved({ start, end }, changes, text) {
  let [left, right] = [start, end]
  for (const change of changes) {
    const by = change.text.length - (change.end - change.start)
    if (change.end <= start) left += by
    else if (change.start < start) left += change.start - start
    if (change.end <= end) right += by
    else if (change.start < end) right += change.end + by - end
  }
  return { start: left, end: right, text: text.slice(left, right) }
}

const renamed = (words, sample, world) => {
  const own = ownNames(sample)
  return words.replace(/\p{Lu}\p{L}{2,}/gu, (word) => (own.has(word) ? newName(word, world) : word))
}

/** Whole numbers in an order that the words decide (xorshift, Marsaglia 2003). */
function seeded(words) {
  let state = Number.parseInt(createHash('sha256').update(words).digest('hex').slice(0, 8), 16) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}
