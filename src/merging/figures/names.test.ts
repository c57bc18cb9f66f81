import { describe, expect, it } from 'vitest'
import { loadFigureScopes } from '../../knowledge/figure-scopes.js'
import { alikeNames, namesIn } from './names.js'

const { words } = loadFigureScopes()

describe('names in a sentence', () => {
  it.each([
    ['Gunmen struck in Lima on Monday.', ['lima'], ['lima']],
    ["Rescuers dug in Peru's Ancash region.", ['ancash', 'peru'], ['ancash', 'peru']],
    ['The crowd stood outside the town hall of Puno.', ['puno'], ['puno']],
    ['In Cusco the army fired.', ['cusco'], ['cusco']],
    ['The Union spoke in northern Chad.', ['chad'], ['the union', 'chad']],
  ])('%s', (sentence, places, names) => expect(namesIn(sentence, words)).toEqual({ places, names }))

  it.each([
    ['italy', 'italian', true],
    ['sadr city', 'sadr', true],
    ['mali', 'malawi', false],
    ['peru', 'chad', false],
  ])('%s and %s', (one, other, alike) => expect(alikeNames(one, other)).toBe(alike))
})
