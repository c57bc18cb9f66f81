import { describe, expect, it } from 'vitest'
import { loadLanguage } from './language-data.js'
import { foreignLanguage as foreign } from './which-language.js'

const { commonWords } = loadLanguage('en').data
const foreignLanguage = (text: string, told: string) => foreign(text, told, commonWords)

const english =
  'The ministers met on Monday and agreed to reopen the bridge before the winter. The river commission, which had asked both sides to ' +
  'keep calm, welcomed the step and said that it would send observers to the crossing on Friday.'
const german =
  'Die Minister trafen sich am Montag und einigten sich darauf, die Brücke noch vor dem Winter wieder zu öffnen. Die Kommission, die ' +
  'beide Seiten zur Ruhe aufgerufen hatte, begrüßte den Schritt und will am Freitag Beobachter an den Übergang schicken.'
const croatian =
  'Ministri su se sastali u ponedjeljak i dogovorili da će most biti otvoren prije zime. Komisija, koja je pozvala obje strane da ostanu ' +
  'mirne, pozdravila je taj korak i najavila da će u petak poslati promatrače na granični prijelaz.'
const russian =
  'Министры встретились в понедельник и договорились вновь открыть мост до начала зимы. Комиссия, призвавшая обе стороны к спокойствию, ' +
  'приветствовала этот шаг и сообщила, что в пятницу направит наблюдателей на пункт пропуска через границу.'

describe('the language of a report', () => {
  it('is told where it is surely not English', () => {
    expect(foreignLanguage(german, 'en')).toEqual({ codes: ['de'], name: 'German' })
    expect(foreignLanguage(russian, 'en')?.codes[0]).toBe('ru')
    expect(foreignLanguage(croatian, 'en')).not.toBeNull()
  })

  it('is English for English, whatever its page says of itself', () => {
    expect(foreignLanguage(english, 'en')).toBeNull()
    expect(foreignLanguage(english, 'sr')).toBeNull()
  })

  it('is left to the metadata where a text is too short to show it', () => {
    expect(foreignLanguage('Die Brücke ist zu.', 'en')).toBeNull()
    expect(foreignLanguage('Die Brücke ist zu.', 'de')).toEqual({ codes: ['de'], name: 'German' })
  })
})
