import type { WireEntry } from '../../api/wire.js'
import type { Place, When } from '../../record/index.js'
import { tellPeriod } from './days.js'
import { tellAmount } from './telling.js'

type Field = readonly [name: string, value: string | null]

/** Everything an entry says, field by field; what is not known is left out. */
export function EntryFields({ entry }: { entry: WireEntry }) {
  const known = fieldsOf(entry).flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))
  return (
    <dl className="fields">
      {known.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function fieldsOf(entry: WireEntry): readonly Field[] {
  const byId = new Map(entry.actors.map(({ id, name }) => [id, name]))
  const names = (ids: readonly string[]): string => ids.map((id) => byId.get(id) ?? id).join(', ')
  switch (entry.layer) {
    case 'statements': {
      const { act, direct, speakers, addressees, channel, platform, date } = entry.body
      return [
        ['Speaker', names(speakers)],
        ['To', names(addressees)],
        ['Act', `${act}, ${direct} speech`],
        ['Channel', platform ?? channel],
        ['When', tellWhen(date)],
      ]
    }
    case 'events': {
      const { type, mode, cameo, source, target, status, date, place } = entry.body
      return [
        ['Type', [type, mode].filter((part) => part !== null).join(' · ')],
        ['CAMEO', cameo],
        ['Source', names(source)],
        ['Target', names(target)],
        ['Status', status],
        ['When', tellWhen(date)],
        ['Where', tellPlace(place)],
      ]
    }
    case 'talks': {
      const { kind, participants, facilitator, status, outcome, duration, date, place } = entry.body
      return [
        ['Kind', kind],
        ['Between', names(participants)],
        ['Held by', names(facilitator)],
        ['Status', status],
        ['Outcome', outcome?.replace('-', ' ') ?? null],
        ['Length', duration],
        ['When', tellWhen(date)],
        ['Where', tellPlace(place)],
      ]
    }
    case 'proposals': {
      const { by, to, responses, date } = entry.body
      return [
        ['By', names(by)],
        ['To', names(to)],
        ['When', tellWhen(date)],
        ...responses.map(({ actor, response }): Field => [`Answer of ${names([actor])}`, response]),
      ]
    }
    case 'commitments': {
      const { name, parties, owed_by, agreed, claims } = entry.body
      const told = claims.map(({ status, by }) => (by.length === 0 ? status : `${status}, says ${names(by)}`))
      return [
        ['What', name],
        ['Between', names(parties)],
        ['Owed by', names(owed_by)],
        ['Agreed', tellWhen(agreed)],
        ['Fate', told.join('; ')],
      ]
    }
    case 'measures': {
      const { authority, kind, applies_to, rule, phases, status, date } = entry.body
      return [
        ['Authority', names(authority)],
        ['Kind', kind],
        ['Rule', rule],
        ['For', applies_to],
        ['Status', status?.replace('-', ' ') ?? null],
        ['When', tellWhen(date)],
        ...phases.map((phase): Field => [tellPeriod(phase.from, phase.to) ?? 'At some time', phase.rule]),
      ]
    }
    case 'figures': {
      const { what, of, attributed_to, date, place } = entry.body
      return [
        ['Number', tellAmount(entry.body)],
        ['Of what', what],
        ['Whose', names(of)],
        ['According to', attributed_to === null ? null : names([attributed_to])],
        ['When', tellWhen(date)],
        ['Where', tellPlace(place)],
      ]
    }
    case 'positions': {
      const { holder, stance, issue, toward } = entry.body
      return [
        ['Holder', names(holder)],
        ['Stance', stance.replaceAll('-', ' ')],
        ['Issue', issue],
        ['Toward', names(toward)],
      ]
    }
  }
}

function tellWhen(when: When | null): string | null {
  if (when === null) return null
  const days = tellPeriod(when.from, when.to)
  return days === null ? `“${when.text}”` : `${days} (“${when.text}”)`
}

const tellPlace = (place: Place | null): string | null =>
  place === null ? null : [place.name, place.country].filter((part) => part !== null).join(', ')
