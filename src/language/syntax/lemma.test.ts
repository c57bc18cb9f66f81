import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Lemmatiser } from './lemma.js'
import { lemmaByRule } from './lemma-rules.js'
import { defaultModelDir } from './model-files.js'

const lemmatiser = new Lemmatiser(readFileSync(join(defaultModelDir(), 'lemmas.tsv'), 'utf8'))

describe('lemmas', () => {
  it.each([
    ['resigned', 'VBD', 'resign'],
    ['announced', 'VBD', 'announce'],
    ['called', 'VBD', 'call'],
    ['planned', 'VBN', 'plan'],
    ['agreed', 'VBD', 'agree'],
    ['occupied', 'VBN', 'occupy'],
    ['withdrew', 'VBD', 'withdraw'],
    ['overthrown', 'VBN', 'overthrow'],
    ['fled', 'VBD', 'flee'],
    ['shot', 'VBD', 'shoot'],
    ['was', 'VBD', 'be'],
    ["'s", 'VBZ', 'be'],
    ['n’t', 'RB', 'not'],
    ['shelling', 'VBG', 'shell'],
    ['killing', 'VBG', 'kill'],
    ['negotiating', 'VBG', 'negotiate'],
    ['dying', 'VBG', 'die'],
    ['says', 'VBZ', 'say'],
    ['clashes', 'VBZ', 'clash'],
    ['clashes', 'NNS', 'clash'],
    ['parties', 'NNS', 'party'],
    ['hostages', 'NNS', 'hostage'],
    ['men', 'NNS', 'man'],
    ['lives', 'NNS', 'life'],
    ['gunmen', 'NNS', 'gunman'],
    ['crises', 'NNS', 'crisis'],
    ['forces', 'NNS', 'force'],
    ['heavier', 'JJR', 'heavy'],
    ['worst', 'JJS', 'bad'],
    ['them', 'PRP', 'they'],
    ['Pristina', 'NNP', 'Pristina'],
    ['Nations', 'NNPS', 'Nation'],
    ['Ceasefire', 'NN', 'ceasefire'],
  ])('%s as %s is %s', (word, tag, lemma) => {
    expect(lemmatiser.lemma(word, tag)).toBe(lemma)
  })

  it('guesses words it has never seen', () => {
    const none = new Set<string>()
    expect(lemmaByRule('blorbated', 'VBD', none, none)).toBe('blorbate')
    expect(lemmaByRule('glonked', 'VBD', none, none)).toBe('glonk')
    expect(lemmaByRule('snarrying', 'VBG', none, none)).toBe('snarry')
    expect(lemmaByRule('zibbed', 'VBN', none, none)).toBe('zib')
  })
})
