// A stream of similar incidents, made from sentence templates: many shellings, clashes, arrests and protests, each in
// another town or on another day, each told by one to four outlets in their own words, with tolls that change. Everybody
// makes the same stream: the dice are seeded. The reports go the whole way: reader, ledger, sameActs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conll } from './coref.mjs'

const incidents = 60
const outlets = ['Delta Post', 'Radio Sahara', 'Morning Ledger', 'Capital Wire']
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** By kind of incident, how outlets tell it: the act's lemma, then the sentence. T town, D day, N and M numbers. */
const kinds = {
  shelling: [
    ['shell', 'Rebels shelled the town of T on D, killing N people.'],
    ['shelling', 'Rebel shelling of the town of T killed at least N people on D, officials said.'],
    ['bombard', 'The rebels bombarded T on D, leaving N civilians dead and M wounded.'],
    ['attack', 'Rebels attacked T with mortars on D, and N residents died.'],
  ],
  clash: [
    ['clash', 'Police clashed with gunmen in T on D, and N people were hurt.'],
    ['fight', 'Police fought gunmen in T on D; N people were wounded.'],
    ['clash', 'Gunmen and police clashed in T on D, injuring N people.'],
    ['battle', 'Police battled gunmen in the streets of T on D.'],
  ],
  arrest: [
    ['arrest', 'Police arrested N activists in T on D.'],
    ['detain', 'Police detained N activists in T on D, their lawyer said.'],
    ['arrest', 'N activists were arrested by police in T on D.'],
    ['custody', 'Police took N activists into custody in T on D.'],
  ],
  protest: [
    ['protest', 'Thousands of farmers protested against the government in T on D.'],
    ['march', 'Farmers marched through T on D in protest against the government.'],
    ['rally', 'Farmers rallied in T on D against the government.'],
    ['demonstrate', 'About N00 farmers demonstrated against the government in T on D.'],
  ],
}
const after = [
  'It was the latest of many such incidents in the region this year.',
  'Residents said the town was calm again by the evening.',
  'Shops stayed closed on the next morning.',
  'The governor has promised an inquiry.',
]

export async function streamFigures(tools) {
  const stream = madeStream(tools.dist)
  const ledger = await tools.openLedger(':memory:')
  try {
    for (const { report } of stream) {
      const { record } = tools.reader.read(report)
      if (record !== null)
        await ledger.admit(record, { file: report.id, readAt: `${report.published}T12:00:00Z`, version: '1' })
    }
    return scored(stream, await ledger.entries({ layers: ['events'] }), await ledger.reports(), tools)
  } finally {
    await ledger.close()
  }
}

function scored(stream, entries, reports, { sameActs, copiesOf, scorer, explain }) {
  const main = new Map(stream.map((one) => [one.report.id, mainEntry(one, entries)]))
  const clusters = new Map()
  for (const [at, cluster] of sameActs(entries, copiesOf(reports)).entries())
    for (const member of cluster.members) clusters.set(member, at)
  const mentions = stream.map(({ report, chain, lemma }) => ({ id: report.id, chain, lemma }))
  const own = new Map(mentions.flatMap(({ id }) => (main.get(id) ? [[id, clusters.get(main.get(id))]] : [])))
  explainStream(stream, main, own, explain)
  const coded = `${own.size} of ${mentions.length} acts coded`
  const row = (name, clusterOf, remark) => {
    const { value, note } = conll(scorer, mentions, clusterOf)
    return { part: 'same-act', set: 'stream of incidents', name, value, target: null, note: `${remark}; ${note}` }
  }
  return [
    row('CoNLL F1', own, coded),
    row('CoNLL F1, lemma alone', new Map(mentions.map(({ id, lemma }) => [id, lemma])), 'measure only'),
  ]
}

/** The entry that tells the incident: the first of those coded from the first sentence. */
const mainEntry = ({ report, sentence }, entries) =>
  entries
    .filter(
      (entry) => entry.report.id === report.id && entry.body.evidence.some(({ start }) => start < sentence.length),
    )
    .sort((a, b) => (a.body.evidence[0]?.start ?? 0) - (b.body.evidence[0]?.start ?? 0) || (a.id < b.id ? -1 : 1))[0]

function explainStream(stream, main, own, explain) {
  const chainOf = new Map(stream.map(({ report, chain }) => [report.id, chain]))
  for (const { report, sentence } of stream) {
    const { type, cameo, place } = main.get(report.id)?.body ?? {}
    const days = main.get(report.id)?.from
    const wrong = [...own].filter(([id, at]) => at === own.get(report.id) && chainOf.get(id) !== chainOf.get(report.id))
    explain(
      `${report.id} ${sentence} ${type} ${cameo} ${place?.name} ${days} cluster ${own.get(report.id)} ${wrong.map(([id]) => id)}`,
    )
  }
}

function madeStream(dist) {
  const roll = dice(6)
  const towns = townsOf(dist)
  const taken = new Set()
  const first = Date.UTC(2024, 2, 4)
  return Array.from({ length: incidents }, (_, at) => {
    const kind = Object.keys(kinds)[at % 4]
    // Neighbouring incidents of a kind share a town or a day, as in life, but not both.
    const day = new Date(first + Math.floor(at / 6) * 86_400_000)
    const free = towns.filter((town) => !taken.has(`${kind} ${town} ${day.getTime()}`))
    const town = free[roll(free.length)]
    taken.add(`${kind} ${town} ${day.getTime()}`)
    const toll = 2 + roll(9)
    return Array.from({ length: 1 + roll(4) }, (_ignored, n) => {
      const [lemma, template] = kinds[kind][(at + n + roll(2)) % 4]
      return told({
        chain: `incident-${at}`,
        lemma,
        template,
        town,
        day,
        toll: toll + (n > 1 ? roll(3) : 0),
        outlet: n,
        roll,
      })
    })
  }).flat()
}

function told({ chain, lemma, template, town, day, toll, outlet, roll }) {
  const sentence = template
    .replace(/\bT\b/, town)
    .replace(/\bD\b/, days[day.getUTCDay()])
    .replace(/\bN(00)?\b/, (_, hundreds = '') => `${toll}${hundreds}`)
    .replace(/\bM\b/, String(toll + 4))
  const published = new Date(day.getTime() + roll(2) * 86_400_000).toISOString().slice(0, 10)
  const report = {
    id: `${chain}-${outlets[outlet].toLowerCase().replace(' ', '-')}`,
    title: null,
    outlet: outlets[outlet],
    agency: null,
    published,
    place: null,
    language: 'en',
    text: `${sentence} ${after[roll(after.length)]}`,
  }
  return { chain, lemma, sentence, report }
}

/** Twelve towns of one country, from the program's own list. */
function townsOf(dist) {
  const rows = readFileSync(join(dist, '../knowledge/cities.tsv'), 'utf8').split('\n')
  const found = rows
    .map((row) => row.split('\t'))
    .filter(
      ([, name, country, , , people]) => country === 'NER' && /^[A-Z][a-z]{4,}$/.test(name) && Number(people) > 20_000,
    )
  return found.slice(0, 12).map(([, name]) => name)
}

/** Whole numbers from 0 up to and not including `sides`, the same in every run (Lehmer's generator). */
function dice(seed) {
  let state = seed
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}
