import { type Analysis, Trees } from '../language/index.js'
import {
  type CodedEvent,
  type NewsReport,
  type ReportRecord,
  type Statement,
  formatName,
  layers,
  actorFields,
} from '../record/index.js'
import { Cast, standsForSomebody } from './actors/cast.js'
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
import type { Trace } from './trace.js'
import type { Coding, Notice } from './coding.js'

/** What coding needs beside the report itself. */
export interface CodingTools {
  readonly world: World
  readonly lexicon: Lexicon
  readonly findPlace: PlaceFinder
}

/** What all layers begin with: the cast, days and places, and who says what. */
export function beginCoding(
  analysis: Analysis,
  tools: CodingTools,
  trace?: Trace,
): Pick<Coding, 'context' | 'dating' | 'placing' | 'statements'> {
  const trees = new Trees(analysis)
  const cast = new Cast(analysis, trees, tools.world)
  const context: CodingContext = { analysis, trees, cast, world: tools.world, lexicon: tools.lexicon, trace }
  const dating = new Dating(context)
  const placing = new Placing(context, tools.findPlace)
  const statements = codeStatements(context, dating)
  cast.pronouns.speakersAt(
    statements.flatMap((one) => one.content.map((span) => ({ start: span.start, end: span.end, ids: one.speakers }))),
  )
  return { context, dating, placing, statements }
}

/** A report's record, and what was noticed in coding it. */
export interface Coded {
  readonly record: ReportRecord
  readonly notices: readonly Notice[]
}

/** Takes out of an analysed report all that the manual codes. Deterministic: the same in, the same out. */
export function codeReport(analysis: Analysis, report: NewsReport, tools: CodingTools, trace?: Trace): Coded {
  const { context, dating, placing, statements } = beginCoding(analysis, tools, trace)
  const events = joinSameActs(context, codeEvents(context, dating, placing, statements))
  address(statements, events)

  const ids = new EntryIds(reportKey(report.id, report.text))
  const named = new Map<StatementDraft, string>()
  const finishedStatements = statements.map((draft) => finishStatement(draft, ids, named))
  const finishedEvents = events.map((draft) => finishEvent(draft, ids, named))
  if (trace) tellActors(trace, context)
  if (trace) tellEntries(trace, analysis, [statements, finishedStatements], [events, finishedEvents])
  const coding: Coding = { context, dating, placing, statements, events, ids, notices: [] }
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
  const actors = castOf(context.cast, body)
  return { record: { format: formatName, report, actors, ...body }, notices: coding.notices }
}

/** Tells whom the words mean. */
function tellActors(trace: Trace, { analysis, cast }: CodingContext): void {
  for (const { first, last, part } of analysis.sentences)
    for (const at of part === 'aside' ? [] : analysis.tokens.slice(first, last))
      if (standsForSomebody(at)) trace({ step: 'means', at, names: cast.registry.names(cast.one(at)) })
}

/** Tells which words led to which entries. */
function tellEntries(
  trace: Trace,
  { tokens }: Analysis,
  [statements, finishedStatements]: readonly [readonly StatementDraft[], readonly Statement[]],
  [events, finishedEvents]: readonly [readonly EventDraft[], readonly CodedEvent[]],
): void {
  for (const [i, { cue }] of statements.entries()) {
    const [at, entry] = [tokens[cue], finishedStatements[i]]
    if (at && entry) trace({ step: 'entry', at, layer: 'statements', id: entry.id })
  }
  for (const [i, { head }] of events.entries()) {
    const entry = finishedEvents[i]
    if (entry) trace({ step: 'entry', at: head, layer: 'events', id: entry.id })
  }
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
      for (const [key, inner] of Object.entries(value))
        if (actorFields.has(key) || nestingFields.has(key)) collect(inner)
  }
  for (const layer of layers) for (const entry of body[layer]) collect(entry)
  return [...used].sort().map((id) => cast.registry.finish(id))
}

/** Fields that hold objects with actors' ids in them. */
const nestingFields: ReadonlySet<string> = new Set(['responses', 'claims'])
