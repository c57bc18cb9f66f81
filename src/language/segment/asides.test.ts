import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../language-data.js'
import { type AsideRule, partAsides } from './asides.js'
import { paragraphsOf } from './paragraphs.js'

const { asides } = loadLanguage('en').data
const parted = (text: string) =>
  partAsides(text, paragraphsOf(text), asides).map(({ story, dateline }) => ({
    story: story && text.slice(story.start, story.end),
    dateline,
  }))
const story = (text: string): string[] => parted(text).flatMap((paragraph) => paragraph.story ?? [])

describe('asides', () => {
  it.each([
    ['GENEVA (AP) — The talks go on.', 'GENEVA (AP) —'],
    ['BRUSSELS, June 3 — The talks go on.', 'BRUSSELS, June 3 —'],
    ['BRUSSELS (Reuters) - The talks go on.', 'BRUSSELS (Reuters) -'],
    ['NEW YORK, Nov. 5 (Xinhua) -- The talks go on.', 'NEW YORK, Nov. 5 (Xinhua) --'],
    ['Kampala, Uganda (AP) — The talks go on.', 'Kampala, Uganda (AP) —'],
    ['KYIV/MOSCOW, Oct 3 (Reuters) - The talks go on.', 'KYIV/MOSCOW, Oct 3 (Reuters) -'],
    ['MANILA – The talks go on.', 'MANILA –'],
  ])('cut off a dateline: %s', (text, dateline) => {
    expect(parted(text)).toEqual([{ story: 'The talks go on.', dateline }])
  })

  it('cut off a dateline behind a byline', () => {
    const text = 'Talks go on\n\nBy Jane Writer\n\nPARIS — The talks went on for a third day.'
    expect(parted(text)).toEqual([
      { story: 'Talks go on', dateline: null },
      { story: null, dateline: null },
      { story: 'The talks went on for a third day.', dateline: 'PARIS —' },
    ])
  })

  it('leave the speaker before the colon of a headline', () => {
    for (const headline of [
      'NATO: Chad must leave',
      'UNHCR: thousands flee',
      'Minister: talks go on',
      'Sources: Iran rejects offer',
    ])
      expect(story(headline)).toEqual([headline])
  })

  it('leave out notices, credits and plugs', () => {
    const text =
      'This is an archived article.\n\nThe truce held. (AFP)\n\nSign up for our newsletter.\n\nReporting by A. B.; Editing by C. D.\n\nA. Writer contributed to this report.'
    expect(story(text)).toEqual(['The truce held.'])
  })

  it.each([
    'Print the money, the minister said on Tuesday.',
    'Comments by the minister angered Peru.',
    'Related parties agreed on a truce on Friday.',
    'Recommended measures were rejected by Chad.',
    'More from the minister was expected on Friday.',
    'Published on Monday, the report says that Chad broke the truce.',
    'See more talks ahead, says Chad',
    'By Monday, Chad had left.',
    'Video shows soldiers firing at a crowd',
  ])('keep what only begins like one: %s', (text) => {
    expect(story(text)).toEqual([text])
  })

  it.each(asides.map((rule) => [rule.pattern.source.slice(0, 60), rule] as const))(
    'have an example that their rule knows: %s',
    (_, rule) => {
      expect(matches(rule)).toBe(true)
    },
  )

  it('take little time over a long run that is nearly a dateline', () => {
    const begun = performance.now()
    for (const run of [
      `A${'/'.repeat(398)}`,
      `AB${'/a'.repeat(199)}`,
      `AB${' ,'.repeat(199)}`,
      'Ab, '.repeat(100),
      `AB (${'A '.repeat(198)}`,
    ])
      story(run)
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

function matches(rule: AsideRule & { example?: string }): boolean {
  return rule.example !== undefined && rule.pattern.test(rule.example)
}
