import type { Stretch } from './paragraphs.js'

/** One line of `asides.tsv`, its pattern compiled. */
export interface AsideRule {
  readonly where: 'line' | 'start' | 'end'
  readonly pattern: RegExp
}

/** A paragraph and which stretch of it is the story; `story` is null when none of it is. */
export interface PartedParagraph extends Stretch {
  readonly story: Stretch | null
  /** What was cut off its beginning, as printed: a dateline such as "GENEVA (AP) —". */
  readonly dateline: string | null
}

/** Parts the story from what only surrounds it: notices, bylines, credits, plugs (manual, section 1). */
export function partAsides(
  text: string,
  paragraphs: readonly Stretch[],
  rules: readonly AsideRule[],
): PartedParagraph[] {
  let begun = false
  return paragraphs.map((paragraph) => {
    const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400))
    const whole = paragraph.end - paragraph.start <= 400
    if (whole && rules.some((rule) => rule.where === 'line' && rule.pattern.test(words)))
      return { ...paragraph, story: null, dateline: null }
    const dateline = begun && !/^\p{Lu}{3,}/u.test(words) ? null : startOf(words, rules)
    begun ||= words.length > 60
    const start = paragraph.start + (dateline?.length ?? 0)
    const end = paragraph.end - endOf(text.slice(Math.max(start, paragraph.end - 60), paragraph.end), rules)
    return { ...paragraph, story: start < end ? { start, end } : null, dateline: dateline?.trim() ?? null }
  })
}

function startOf(words: string, rules: readonly AsideRule[]): string | null {
  for (const rule of rules) {
    if (rule.where !== 'start') continue
    const found = rule.pattern.exec(words)
    if (found && found.index === 0 && found[0].length < 90 && found[0].length < words.length) return found[0]
  }
  return null
}

function endOf(words: string, rules: readonly AsideRule[]): number {
  for (const rule of rules) {
    if (rule.where !== 'end') continue
    const found = rule.pattern.exec(words)
    if (found) return found[0].length
  }
  return 0
}
