import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon.js'
import { actOf, channelOf, stronger } from './act.js'

const { lexicon } = loadLexicon()

describe('acts of speech', () => {
  it.each(lexicon.contentActs.map((row) => [row.act, row.example, row] as const))(
    'tell %s by "%s"',
    (_act, example, row) => {
      expect(row.pattern.test(example)).toBe(true)
    },
  )

  it('are read from what is said only where the verb leaves them open', () => {
    expect(actOf('inform', 'Both sides must return to the table.', lexicon)).toBe('demand')
    expect(actOf('deny', 'Both sides must return to the table.', lexicon)).toBe('deny')
    expect(actOf('inform', 'The bridge is open.', lexicon)).toBe('inform')
  })

  it('never weaken the verb', () => {
    expect(actOf('warn', 'We welcome this first step.', lexicon)).toBe('warn')
    expect(stronger('praise', 'accuse')).toBe('accuse')
  })
})

describe('channels', () => {
  it.each([
    ['the minister wrote on Twitter', 'social-media', 'Twitter'],
    ['the envoy tweeted', 'social-media', 'Twitter'],
    ['he posted on Facebook', 'social-media', 'Facebook'],
    ['she said on Instagram', 'social-media', 'Instagram'],
    ['the army said on its Telegram channel', 'social-media', 'Telegram'],
    ['he said via YouTube', 'social-media', 'YouTube'],
    ['he wrote on Truth Social', 'social-media', 'Truth Social'],
    ['the embassy wrote on Weibo', 'social-media', 'Weibo'],
    ['she wrote on social media', 'social-media', null],
    ['he said in an interview with a weekly', 'interview', null],
    ['he told reporters in the port', 'press', null],
    ['she said at a news conference', 'press', null],
    ['he wrote in a letter to the council', 'letter', null],
    ['he told state television', 'broadcast', null],
    ['he said by phone', 'phone', null],
    ['she said in a speech', 'speech', null],
    ['he told parliament', 'speech', null],
    ['the ministry said in a statement', 'statement', null],
    ['he said at the summit', 'meeting', null],
    ['according to local media', 'media-report', null],
    ['the minister said on Monday', null, null],
  ])('are told by "%s"', (attribution, channel, platform) => {
    expect(channelOf(attribution, lexicon)).toEqual({ channel, platform })
  })
})
