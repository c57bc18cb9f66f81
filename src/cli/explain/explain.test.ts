import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openReader } from '../../pipeline.js'
import type { NewsReport } from '../../record/index.js'
import { folderWith, tryCommand } from '../try-command.test-kit.js'
import { type Explanation, type SentenceExplanation, explanationOf } from './explanation.js'
import { whyNoEvent } from './reasons.js'
import { parseTree } from './tree.js'

const { reader } = openReader()

const report = (text: string): NewsReport => ({
  id: 'passage',
  title: null,
  outlet: null,
  agency: null,
  published: '2022-11-08',
  place: null,
  language: 'en',
  text,
})

function explained(text: string): Explanation {
  const explanation = explanationOf(reader.explain(report(text)))
  if (explanation === null) throw new Error('The passage was not coded')
  return explanation
}

const first = (text: string): SentenceExplanation => {
  const [sentence] = explained(text).sentences
  if (!sentence) throw new Error('The passage has no sentence')
  return sentence
}

/** Why a word of the sentence told no event, or the type of the event that it told. */
function outcome(text: string, word: string): string {
  const act = explained(text)
    .sentences.flatMap(({ acts }) => acts)
    .find((one) => one.word === word)
  return act ? (act.event?.type ?? whyNoEvent(act)) : `“${word}” was not looked at`
}

describe('why an event was coded or not', () => {
  it.each([
    ['it was', 'Serbian police arrested three men in Mitrovica.', 'arrested', 'COERCE'],
    ['a denied act is no act', 'Serbian police have not arrested the men.', 'arrested', /denied/],
    ['a wish', 'Peru hopes to release the prisoners of Chile.', 'release', /hoped for, asked for/],
    ['its verb tells it', 'Peru launched an attack on a village in Chile.', 'attack', /frame of its verb/],
    ['nobody on either side', 'The prices were attacked by inflation.', 'attacked', /no actor|no such act|public life/],
    ['an unknown verb', 'Peru knitted a scarf for Chile.', 'knitted', /does not know the word/],
  ])('%s', (_, text, word, expected) => {
    expect(outcome(text, word)).toMatch(expected)
  })

  it('every frame of the word was tried, and each that failed says at what', () => {
    const [act] = first('Peru launched a festival in Chile.').acts
    expect(act?.tried.length).toBeGreaterThan(3)
    expect(act?.tried.every(({ outcome, why }) => outcome === 'failed' && why !== null)).toBe(true)
    expect(act?.tried.map(({ why }) => why).join('\n')).toContain('its object is “festival”, not')
    expect(act?.tried[0]).toMatchObject({ file: expect.stringMatching(/^acts\/.*\.tsv$/), line: expect.any(Number) })
  })

  it('of several that fit, one fired, and the others say what outdid them', () => {
    const act = first('Peru withdrew its troops from Chile.').acts.find(({ word }) => word === 'withdrew')
    const fitting = act?.tried.filter((frame) => frame.outcome !== 'failed') ?? []
    expect(fitting.map((frame) => frame.outcome)).toEqual(['fired', ...fitting.slice(1).map(() => 'outdone')])
    expect(fitting.length).toBeGreaterThan(1)
    expect(fitting.slice(1).every(({ why }) => why !== null)).toBe(true)
  })

  it('an act told again leads to the entry of the first telling', () => {
    const { sentences } = explained(
      'Peruvian soldiers attacked Chilean soldiers on Sunday. The border is long. Peruvian soldiers attacked Chilean soldiers on Sunday.',
    )
    const again = sentences[2]?.acts.find(({ word }) => word === 'attacked')
    expect(again?.sameAs).toMatchObject({ word: 'attacked', sentence: 1 })
    expect(again?.entry).toBe(sentences[0]?.acts.find(({ word }) => word === 'attacked')?.entry)
    expect(again?.entry).toMatch(/^e-/)
  })
})

describe('why there is a statement or none', () => {
  it.each([
    ['a verb of saying', 'Peru said that the pass was open.', 'said', null],
    ['a word of saying that is a noun', 'The claim of Peru was old.', 'claim', 'no-verb'],
    ['inside a quotation', 'Peru said: "He told me that the pass was open."', 'told', 'quoted'],
    ['nobody speaks', 'The map says that the pass is open.', 'says', 'no-actor'],
    ['denied', 'Peru did not say that the pass was open.', 'say', 'negated'],
    ['in an infinitive', 'Peru came to say that the pass was open.', 'say', 'infinitive'],
  ])('%s', (_, text, word, reason) => {
    const speech = first(text).speech.find((one) => one.word === word)
    expect(speech).toMatchObject({ reason })
    expect(speech?.entry?.startsWith('s-') ?? false).toBe(reason === null)
  })
})

describe('an explanation', () => {
  const text =
    'Kosovo demanded that Serbia release three policemen. "We will not talk," Serbian President Aleksandar Vucic said.'

  it('comes from the same reading: its entries are those of the record, and all of them', () => {
    const { record } = reader.read(report(text))
    const { sentences } = explained(text)
    const ids = new Set(sentences.flatMap(({ entries }) => entries.map(({ id }) => id)))
    const kept = [...(record?.statements ?? []), ...(record?.events ?? []), ...(record?.figures ?? [])]
    expect([...ids].sort()).toEqual(kept.map(({ id }) => id).sort())
    for (const { acts, speech } of sentences)
      for (const { entry } of [...acts, ...speech]) if (entry !== null) expect(ids).toContain(entry)
    expect(reader.explain(report(text)).record).toEqual(record)
  })

  it('shows the parse as a tree, with whom the words mean', () => {
    const tree = parseTree(first(text).words)
    expect(tree).toMatch(/^demanded {2}root VERB\n/)
    expect(tree).toContain('├ Kosovo  nsubj PROPN  = Kosovo')
    expect(tree.split('\n').filter((line) => line !== '')).toHaveLength(
      first(text).words.filter(({ upos }) => upos !== 'PUNCT').length,
    )
  })

  it('is none for a report that is not coded', () => {
    const foreign = report(
      'Die Regierung hat am Montag in Berlin erklärt, dass die Gespräche fortgesetzt werden sollen.',
    )
    expect(explanationOf(reader.explain({ ...foreign, language: 'de' }))).toBeNull()
  })
})

describe('rapporteur explain', () => {
  let folder: ReturnType<typeof folderWith>
  beforeAll(() => {
    folder = folderWith({
      'arrests.txt': 'Serbian police arrested three men in Mitrovica. Kosovo demanded that Serbia release the men.\n',
    })
  })
  afterAll(() => folder.remove())
  const explain = (...more: string[]) => tryCommand(['explain', folder.path('arrests.txt'), ...more])

  it('every sentence in short', async () => {
    const { status, out } = await explain()
    expect(status).toBe(0)
    expect(out).toMatch(/^1 \(\w+\) Serbian police arrested three men in Mitrovica\.\n {2}frames tried: \d+/m)
    expect(out).toMatch(/^ {2}e-\w+ events: .* COERCE/m)
    expect(out).toContain('2 (')
  })

  it('one sentence in full', async () => {
    const { out } = await explain('--sentence', '2')
    expect(out).toMatch(/^2 \(\w+\) Kosovo demanded/)
    for (const heading of ['Parse', 'Statements', 'Acts', 'Entries']) expect(out).toContain(`\n${heading}\n`)
    expect(out).toMatch(/✓ REQUEST .* \[acts\/verbal-conflict\.tsv:\d+\]/)
    expect(out).toMatch(/event: REQUEST \d+, happened → e-/)
  })

  it('the same as JSON', async () => {
    const { out } = await explain('--json', '--sentence', '1')
    const { sentences } = z
      .object({
        sentences: z.array(
          z.object({ number: z.int(), text: z.string(), acts: z.array(z.object({ word: z.string() })) }),
        ),
      })
      .parse(JSON.parse(out))
    expect(sentences.map(({ number }) => number)).toEqual([1])
    expect(sentences[0]?.acts.map(({ word }) => word)).toContain('arrested')
  })

  it('a sentence that is not there is a wrong use; a file that is not there a fault', async () => {
    expect(await explain('--sentence', '9')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('There is no sentence 9: the report has 2.'),
    })
    expect(await tryCommand(['explain', folder.path('none.txt')])).toMatchObject({ status: 1, out: '' })
  })
})
