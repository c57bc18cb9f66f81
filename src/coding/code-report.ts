import { type Analysis, Trees } from '../language/index.js'
import {
  type CodedEvent,
  type NewsReport,
  type ReportRecord,
  type Statement,
  formatName,
  layers,
} from '../record/index.js'
import { Cast } from './actors/cast.js'
import type { World } from './actors/world.js'
import { codeCommitments } from './commitments/index.js'
import type { CodingContext, Lexicon } from './context.js'
import { Dating } from './dating.js'
import { EntryIds, reportKey } from './entry-id.js'
import { type EventDraft, codeEvents } from './events/events.js'
import { joinSameActs } from './events/same-act.js'
import { codeFigures } from './figures/index.js'
import { codeMeasures } from './measures/index.js'
import { type PlaceFinder, Placing } from './placing.js'
import { codePositions } from './positions/index.js'
import { codeProposals } from './proposals/index.js'
import { type StatementDraft, codeStatements } from './statements/statements.js'
import { codeTalks } from './talks/index.js'
import type { Coding } from './coding.js'

/** What coding needs beside the report itself. */
export interface CodingTools {
  readonly world: World
  readonly lexicon: Lexicon
  readonly findPlace: PlaceFinder
}

/** Takes out of an analysed report all that the manual codes. Deterministic: the same in, the same out. */
export function codeReport(analysis: Analysis, report: NewsReport, tools: CodingTools): ReportRecord {
  const trees = new Trees(analysis)
  const cast = new Cast(analysis, trees, tools.world)
  const context: CodingContext = { analysis, trees, cast, world: tools.world, lexicon: tools.lexicon }
  const dating = new Dating(context)
  const placing = new Placing(context, tools.findPlace)
  const statements = codeStatements(context, dating)
  cast.pronouns.speakersAt(
    statements.flatMap((one) => one.content.map((span) => ({ start: span.start, end: span.end, ids: one.speakers }))),
  )
  const events = joinSameActs(context, codeEvents(context, dating, placing, statements))
  address(statements, events)

  const ids = new EntryIds(reportKey(report.id, report.text))
  const named = new Map<StatementDraft, string>()
  const finishedStatements = statements.map((draft) => finishStatement(draft, ids, named))
  const finishedEvents = events.map((draft) => finishEvent(draft, ids, named))
  const coding: Coding = { context, dating, placing, statements, events, ids }
  const measures = codeMeasures(coding)
  const body = {
    statements: finishedStatements,
    events: finishedEvents,
    talks: codeTalks(coding),
    proposals: codeProposals(coding),
    commitments: codeCommitments(coding),
    measures,
    figures: codeFigures(coding),
    positions: codePositions(coding),
  }
  return { format: formatName, report, actors: castOf(cast, body), ...body }
}

/** Demands are addressed to those who should act. */
function address(statements: readonly StatementDraft[], events: readonly EventDraft[]): void {
  for (const statement of statements) {
    if (statement.addressees.length > 0) continue
    const asked = events
      .filter((event) => event.said === statement && event.type === 'REQUEST')
      .flatMap((event) => event.target)
    statement.addressees = [...new Set(asked)]
  }
}

function finishStatement(draft: StatementDraft, ids: EntryIds, named: Map<StatementDraft, string>): Statement {
  const { order: _order, sentence: _sentence, cue: _cue, group: _group, ...body } = draft
  const id = ids.of('statements', body)
  named.set(draft, id)
  return { id, ...body }
}

function finishEvent(draft: EventDraft, ids: EntryIds, named: ReadonlyMap<StatementDraft, string>): CodedEvent {
  const { said, sentence: _sentence, head: _head, ...body } = draft
  return { id: ids.of('events', body), ...body, statement: said ? (named.get(said) ?? null) : null }
}

/** The actors that an entry uses, and those they belong to; nobody else is listed. */
function castOf(cast: Cast, body: Omit<ReportRecord, 'format' | 'report' | 'actors'>): ReportRecord['actors'] {
  const used = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && cast.registry.get(value)) for (const id of cast.registry.chain(value)) used.add(id)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) if (actorFields.has(key)) collect(inner)
  }
  for (const layer of layers) for (const entry of body[layer]) collect(entry)
  return [...used].sort().map((id) => cast.registry.finish(id))
}

/** Fields that hold actor ids, and those that hold objects with such fields. */
const actorFields = new Set([
  'speakers',
  'addressees',
  'source',
  'target',
  'participants',
  'facilitator',
  'by',
  'to',
  'responses',
  'actor',
  'parties',
  'owed_by',
  'claims',
  'authority',
  'of',
  'attributed_to',
  'holder',
  'toward',
])
