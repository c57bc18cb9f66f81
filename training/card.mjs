// Writes models/english/MODEL_CARD.md from the measured figures. Usage: node training/card.mjs SCORES.json
// SCORES.json comes from: node scripts/score-syntax.mjs CORPORA --json
import { readFileSync, statSync, writeFileSync } from 'node:fs';

const folder = new URL('../models/english/', import.meta.url);
const { version, wordsPerSecond, results } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const model = JSON.parse(readFileSync(new URL('model.json', folder), 'utf8'));
const size = (name) => statSync(new URL(name, folder)).size;
const bytes = ['weights.bin', 'model.json', 'lemmas.tsv', 'gazetteer.tsv'].map((name) => [name, size(name)]);
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const accuracy = table(
  ['gold sentences and words', 'UPOS', 'XPOS', 'lemma', 'UAS', 'LAS'],
  Object.entries(results).map(([set, r]) => [set, r.UPOS, r.XPOS, r.lemma, r.UAS, r.LAS]),
);
const names = table(
  ['names (F1)', 'boundaries', 'typed', 'person', 'organisation', 'place'],
  Object.entries(results).filter(([, r]) => r.names).map(([set, { names: n }]) => [`UNER ${set}`, n.boundaries, n.typed, n.PER, n.ORG, n.LOC]),
);
const relations = table(
  ['relation on PUD', 'words', 'UAS', 'LAS', 'F1'],
  Object.entries(results.PUD.relations).map(([rel, r]) => [rel, r.n, r.UAS, r.LAS, r.F1]),
);

const tables = { accuracy, names, relations };
const text = readFileSync(new URL('card-template.md', import.meta.url), 'utf8')
  .replaceAll(/\{\{(\w+)\}\}/g, (_, key) => ({
    ...tables,
    version,
    speed: wordsPerSecond.toLocaleString('en'),
    trained: model.trained,
    epochs: String(model.epochs),
    width: String(model.width),
    layers: String(model.dilations.length),
    sizes: bytes.map(([name, n]) => `${name} ${(n / 1e6).toFixed(2)} MB`).join(', '),
    total: (bytes.reduce((sum, [, n]) => sum + n, 0) / 1e6).toFixed(2),
  })[key] ?? key);
writeFileSync(new URL('MODEL_CARD.md', folder), text);
