import { useEffect, useRef, useState } from 'react'
import type { BlindItem, BlindSample } from '../../api/review/wire.js'
import { toldField } from '../../record/index.js'
import { isTyping } from '../app/top-bar.js'
import { tellNumber } from '../entry/days.js'
import { LayerTag } from '../entry/layer-sign.js'
import { layerSigns } from '../entry/layers.js'
import { Who } from '../entry/who.js'
import { optionAt, optionSigns } from './keys.js'
import { Passages } from './passages.js'

interface BlindItemProps {
  readonly item: BlindItem
  readonly place: number
  readonly total: number
  readonly fields: NonNullable<BlindSample['fields'][string]>
  readonly disabled: boolean
  onSave(values: Readonly<Record<string, string>>): void
  onGo(step: -1 | 1): void
}

/** One entry's words and the questions to its coder, answered one after another by number or letter. */
export function BlindItemForm({ item, place, total, fields, disabled, onSave, onGo }: BlindItemProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(item.mine ?? {})
  const [asking, setAsking] = useState(0)
  const one = layerSigns[item.layer].one.toLowerCase()
  const questions = [{ name: toldField, options: ['yes', 'no'] }, ...(values[toldField] === 'yes' ? fields : [])]
  const complete = values[toldField] !== undefined && questions.every(({ name }) => values[name] !== undefined)
  const save = (): void => {
    if (!complete || disabled) return
    onSave(Object.fromEntries(questions.map(({ name }) => [name, values[name] ?? ''])))
  }
  const answer = (name: string, value: string): void => {
    setValues((last) => ({ ...last, [name]: value }))
    setAsking(name === toldField && value === 'no' ? 1 : questions.findIndex((question) => question.name === name) + 1)
  }
  const press = (event: KeyboardEvent): void => {
    if (isTyping(event.target) && !(event.target instanceof HTMLInputElement && event.target.type === 'radio')) return
    if (event.defaultPrevented || disabled) return
    const question = questions[asking]
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement) && complete) {
      event.preventDefault()
      return save()
    }
    if (event.key === 'Backspace') {
      event.preventDefault()
      return setAsking(Math.max(0, asking - 1))
    }
    const value = question?.options[optionAt(event, question.options.length) ?? -1]
    if (question === undefined || value === undefined) return
    event.preventDefault()
    answer(question.name, value)
  }
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => latest.current(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <article className={`entry-panel blind-item layer-${item.layer}`} aria-label="Words to be coded">
      <h2>
        {tellNumber(place + 1)} of {tellNumber(total)} <LayerTag layer={item.layer} />
      </h2>
      <Passages layer={item.layer} report={item.report} passages={item.passages} entry={null} />
      <p className="cue">
        <span className="muted">Which {one} is meant:</span> <Who from={item.from} to={item.to} />{' '}
        {item.matter !== null && <span dir="auto">{item.matter}</span>}
        {item.from.length + item.to.length === 0 && item.matter === null && 'nobody is named'}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {questions.map(({ name, options }, at) => (
          <Question
            key={name}
            name={name}
            legend={name === toldField ? 'Do the marked words tell it at all?' : legendOf(name)}
            options={options}
            value={values[name] ?? null}
            asked={at === asking}
            disabled={disabled}
            onAnswer={(value) => answer(name, value)}
            onFocus={() => setAsking(at)}
          />
        ))}
        <p className="amend-end">
          <button type="submit" className="button primary" disabled={!complete || disabled}>
            Keep and go on <kbd>Enter</kbd>
          </button>
          <button type="button" className="button" disabled={place === 0} onClick={() => onGo(-1)}>
            Before
          </button>
          <button type="button" className="button" disabled={place === total - 1} onClick={() => onGo(1)}>
            Leave open
          </button>
          <span className="muted">
            Numbers and letters answer, <kbd>Backspace</kbd> goes to the question before.
          </span>
        </p>
      </form>
    </article>
  )
}

const legendOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

function Question({
  name,
  legend,
  options,
  value,
  asked,
  disabled,
  onAnswer,
  onFocus,
}: {
  name: string
  legend: string
  options: readonly string[]
  value: string | null
  asked: boolean
  disabled: boolean
  onAnswer: (value: string) => void
  onFocus: () => void
}) {
  return (
    <fieldset className={asked ? 'question question-asked' : 'question'}>
      <legend>{legend}</legend>
      <div className="options">
        {options.map((option, at) => (
          <label key={option} className="option">
            <input
              type="radio"
              name={name}
              value={option}
              checked={value === option}
              disabled={disabled}
              onFocus={onFocus}
              onChange={() => onAnswer(option)}
            />
            {asked && <kbd aria-hidden="true">{optionSigns[at] ?? ''}</kbd>}
            {option.replaceAll('-', ' ').toLowerCase()}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
