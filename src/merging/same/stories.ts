import { cluster, type Rule } from './cluster.js'
import { heaviest, likeness, sharedWords, type WeighedWords } from './weighed-words.js'

/** A report's words, weighed; what the lead says counts more. */
export interface StoryText {
  readonly report: string
  /** The day it was learned, null where unknown. */
  readonly learned: string | null
  readonly words: WeighedWords
}

/** Reports whose words are so alike on the average tell one story. */
const oneStory = 0.2
/** So many of its heaviest words lead from a report to others. */
const leadingWords = 16

/**
 * Which reports tell one story, by report id: the id of the story's first report. Worked out in the order in which they
 * were learned, so that a later report never changes the story of an earlier one.
 */
export function storiesOf(texts: readonly StoryText[]): ReadonlyMap<string, string> {
  const stories = new Map<string, string>()
  for (const { members } of cluster(texts, storyRule))
    for (const { report } of members) stories.set(report, members[0].report)
  return stories
}

const storyRule: Rule<StoryText> = {
  keyOf: ({ report }) => report,
  reportOf: ({ report }) => report,
  learnedOf: ({ learned }) => learned ?? '',
  hooksOf({ words }) {
    const keys = heaviest(words, leadingWords)
    return { held: keys, sought: keys }
  },
  judge: ({ words: one }, { words: other }) => ({
    clash: false,
    score: likeness(one, other),
    grounds: () => [`like words (${sharedWords(one, other, 3).join(', ')})`],
    against: () => [],
  }),
  enough: oneStory,
  withinReports: true,
}
