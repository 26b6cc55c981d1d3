import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamOf } from '#contracts';
import { readEventUses } from './events/listeners';
import { BEGINNING, EVENT_TYPES, renderEvents } from './events/page';

const root = join(__dirname, '..');
const uses = readEventUses(root);
const TABLES = [
  ['EventOutbox', 'emit.ts'],
  ['EventRelay', 'emit.ts'],
  ['EventInbox', 'consumption.ts'],
  ['EventParked', 'consumption.ts'],
] as const;

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

test('docs/events.md says of every event what the code says; npm run events -- page writes it', () => {
  const page = read('docs', 'events.md');
  expect(page.slice(page.indexOf(BEGINNING))).toBe(renderEvents(uses));
});

test('an event is named after the service that tells it, what happened, and its version', () => {
  for (const [name, type] of EVENT_TYPES) {
    expect(type.name).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*\.v\d+$/);
    expect(streamOf(type.name)).toBe(name.split('.')[0]);
  }
  expect(new Set([...EVENT_TYPES.values()].map(({ name }) => name)).size).toBe(EVENT_TYPES.size);
});

test('whoever names an event names it whole, so that this page knows who hears it', () => {
  const services = uses.map(({ service }) => join(root, 'subgraphs', service, 'src'));
  const files = services.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const sources = files.filter((file) => file.endsWith('.ts') && !file.includes('generated'));
  expect(sources.filter((file) => /(=|from|\() *EVENTS\b(?!\.)/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test.each(uses)('$service tells only facts of its own, and knows all that it names', ({ service, hears, mentions }) => {
  const told = [...mentions].filter((name) => !hears.has(name));
  expect(told.filter((name) => !name.startsWith(`${service}.`))).toEqual([]);
  expect([...mentions].filter((name) => !EVENT_TYPES.has(name))).toEqual([]);
});

describe.each(TABLES)('the table %s', (model, kitFile) => {
  const documented = modelIn(commentsOf(read('packages', 'kit', 'events', kitFile)), model);
  const schemas = readdirSync(join(root, 'prisma')).map(
    (name) => [name, read('prisma', name, 'schema.prisma')] as const,
  );
  const having = schemas.filter(([, schema]) => modelIn(schema, model));

  test('is in the kit as in the services that have it', () => {
    expect(documented).toBeDefined();
    for (const [, schema] of having) expect(modelIn(schema, model)).toBe(documented);
  });
});

test('whoever has an outbox has the index that finds what waits in it', () => {
  for (const name of readdirSync(join(root, 'prisma'))) {
    if (!modelIn(read('prisma', name, 'schema.prisma'), 'EventOutbox')) continue;
    const folder = join(root, 'prisma', name, 'migrations');
    const migrations = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.sql'),
    );
    const sql = migrations.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    expect([name, sql]).toEqual([
      name,
      expect.stringMatching(
        /CREATE INDEX "?event_outbox_waiting"? ON "?event_outbox"? ?\("?position"?\) WHERE "?batch"? IS NULL/,
      ),
    ]);
  }
});

/** A file's comments without what makes them comments. */
function commentsOf(source: string): string {
  return [...source.matchAll(/^ \* ?(.*)$/gm)].map(([, line]) => line).join('\n');
}

/** A model's fields and attributes, without comments and alignment. */
function modelIn(schema: string, model: string): string | undefined {
  const [, body] = new RegExp(`^\\s*model ${model} \\{\\n([^}]*)\\}`, 'm').exec(schema) ?? [];
  const lines = body?.split('\n').map((line) =>
    line
      .replace(/\/\/.*/, '')
      .trim()
      .replaceAll(/\s+/g, ' '),
  );
  return lines?.filter((line) => line !== '').join('\n');
}
