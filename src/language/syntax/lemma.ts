import { normaliseWord } from './features.js'
import { lemmaByRule } from './lemma-rules.js'

/** Base forms: exceptions learnt from the treebanks first, then the regular endings. */
export class Lemmatiser {
  private readonly verbs = new Set<string>()
  private readonly nouns = new Set<string>()
  private readonly exceptions = new Map<string, string>()

  /** @param table text of lemmas.tsv: form, Penn tag, lemma; two lines list known verbs and nouns. */
  constructor(table: string) {
    for (const line of table.split('\n')) {
      const [form, tag, lemma] = line.split('\t')
      if (form === undefined || tag === undefined) continue
      if (form === '=verb') for (const verb of tag.split(' ')) this.verbs.add(verb)
      else if (form === '=noun') for (const noun of tag.split(' ')) this.nouns.add(noun)
      else if (lemma !== undefined) this.exceptions.set(`${form}\t${tag}`, lemma)
    }
  }

  /** The lemma of a word with its Penn tag. */
  lemma(word: string, tag: string): string {
    const form = normaliseWord(word)
    const key = tag === 'NNP' || tag === 'NNPS' ? form : form.toLowerCase()
    return (
      this.exceptions.get(`${key}\t${tag}`) ?? this.strong(key, tag) ?? lemmaByRule(form, tag, this.verbs, this.nouns)
    )
  }

  /** "shot", "sunk" tagged as a present: a strong form all the same, unless it is a base itself. */
  private strong(form: string, tag: string): string | undefined {
    if ((tag !== 'VB' && tag !== 'VBP' && tag !== 'VBD' && tag !== 'VBN') || this.verbs.has(form)) return undefined
    return this.exceptions.get(`${form}\tVBD`) ?? this.exceptions.get(`${form}\tVBN`)
  }
}
