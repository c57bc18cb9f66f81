import type { Relation } from './relation.js'

/** Why the later report is what it is to the earlier one, in a sentence without its full stop. */
export function groundsOf(relation: Omit<Relation, 'grounds'>): string {
  const { later, earlier, kind, passages } = relation
  const [ofEarlier, ofLater] = [percent(relation.shareOfEarlier), percent(relation.shareOfLater)]
  const passage = passages.length === 1 ? 'one passage' : `${passages.length} passages`
  switch (kind) {
    case 'exact':
      return `${later} has the same text as ${earlier}, word for word`
    case 'near':
      return `${later} is a near-copy of ${earlier}: ${ofLater} of its words stand there too`
    case 'excerpt':
      return relation.shareOfLater >= relation.shareOfEarlier
        ? `${later} is an excerpt of ${earlier}: ${ofLater} of its words stand there`
        : `${earlier} is an excerpt of ${later}: ${ofEarlier} of its words stand there`
    case 'round-up':
      return `${later} and ${earlier} have ${passage} in common, the beginning of a report among them; the rest is other matter`
    case 'syndicated':
      return `${later} prints ${earlier} under another headline: ${ofLater} of its words stand there too`
    case 'version':
      return `${later} is another version of ${earlier} by the same outlet: ${ofEarlier} of the earlier words stand in it${changed(relation)}`
    case 'correction':
      return `${later} says that it corrects ${earlier}${changed(relation)}`
    case 'background':
      return `${later} and ${earlier} share background (${passage}), but each has its own news`
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** The numbers that were changed: a version with another toll is a claim of its own day. */
function changed({ changes }: Pick<Relation, 'changes'>): string {
  const numbers = changes.filter(({ number }) => number)
  if (numbers.length === 0) return ''
  return `; changed: ${numbers.map((one) => `${quoted(one.earlier)} → ${quoted(one.later)}`).join(', ')}`
}

const quoted = (words: { readonly text: string } | null): string => (words === null ? 'nothing' : `“${words.text}”`)
