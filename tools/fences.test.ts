import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// The fence itself is tested: a small house is built in which every rule is broken once, and some things that look
// like it are done properly.

const root = join(__dirname, '..');
const rules = require('../.dependency-cruiser.cjs').forbidden as { name: string }[];

/** Rule, the file that breaks it, and what that file imports. */
const BREACHES = [
  ['resolvable', 'gateway/src/lost.ts', './nowhere'],
  ['no-cycles', 'packages/kit/egg.ts', './hen'],
  ['no-neighbours', 'subgraphs/pricing/src/service.ts', '../../catalog/src/service'],
  ['no-neighbours', 'subgraphs/pricing/src/store.ts', '../../catalog/src/generated/prisma/client'],
  ['gateway-knows-no-subgraph', 'gateway/src/knowing.ts', '../../subgraphs/catalog/src/service'],
  ['subgraphs-are-programs', 'e2e/impatient.test.ts', '../subgraphs/catalog/src/service'],
  ['prisma-only-in-store', 'subgraphs/catalog/src/loaders.ts', './generated/prisma/client'],
  ['prisma-only-in-store', 'subgraphs/catalog/src/events.ts', '@prisma/client'],
  ['prisma-only-behind-kit', 'packages/kit/data/seed.ts', '@prisma/adapter-pg'],
  ['domain-is-pure', 'subgraphs/catalog/src/domain/hasty.ts', '../service'],
  ['domain-is-pure', 'subgraphs/catalog/src/domain/chatty.ts', '#kit'],
  ['domain-is-pure', 'subgraphs/catalog/src/domain/random.ts', 'node:crypto'],
  ['graphql-only-at-the-edge', 'subgraphs/catalog/src/errors.ts', 'graphql'],
  ['redis-only-in-packages', 'gateway/src/cache.ts', 'ioredis'],
  ['testkit-only-in-tests', 'gateway/src/shortcut.ts', '#testkit'],
  ['front-doors', 'gateway/src/burglar.ts', '../../packages/kit/errors'],
  ['front-doors-between-packages', 'packages/kit/burglar.ts', '../contracts/money'],
  ['contracts-imports-leftwards', 'packages/contracts/upside-down.ts', '#kit'],
  ['contracts-stand-alone', 'packages/contracts/upside-down.ts', '#kit'],
  ['contracts-stand-alone', 'packages/contracts/dependent.ts', 'zod'],
  ['events-are-schemas', 'packages/contracts/events/dependent.ts', 'pino'],
  ['kit-imports-leftwards', 'packages/kit/demonstrative.ts', '#demo'],
  ['demo-imports-leftwards', 'packages/demo/kitted.ts', '#kit'],
  ['servers-imports-leftwards', 'packages/servers/noun.ts', '#contracts'],
  ['testkit-imports-leftwards', 'packages/testkit/shop.ts', '../../gateway/src/plain'],
  ['nobody-starts-the-shop', 'gateway/src/boss.ts', '../../launcher/start-shop'],
  ['sandbox-is-outside', 'subgraphs/payments/src/provider.ts', '../../../sandbox/webhooks/signature'],
  ['sandbox-knows-no-shop', 'sandbox/mail/src/impatient.ts', '../../../gateway/src/plain'],
  ['sandbox-knows-no-shop', 'sandbox/mail/src/shopper.ts', '#demo'],
  ['sandbox-knows-no-shop', 'sandbox/mail/src/heavy.ts', '#kit'],
  ['outside-parties-are-strangers', 'sandbox/carrier/src/bank.ts', '../../mail/src/message'],
  ['no-imports-of-tests', 'packages/kit/second.test.ts', './first.test'],
  ['shipped-code-has-shipped-dependencies', 'gateway/src/tested.ts', 'fast-check'],
] as const;

/** What is fine, though it is near to what is not. */
const PROPER = [
  ['subgraphs/catalog/src/store.ts', './generated/prisma/client'],
  ['subgraphs/catalog/src/store/products.ts', '../generated/prisma/client'],
  ['subgraphs/catalog/src/service.ts', './domain/product'],
  ['subgraphs/catalog/src/service/place-order.ts', '../generated/calls'],
  ['subgraphs/catalog/src/domain/product.ts', '#contracts'],
  ['subgraphs/catalog/src/domain/product.test.ts', 'fast-check'],
  ['subgraphs/catalog/src/graphql/product.ts', 'type-graphql'],
  ['subgraphs/catalog/src/main.ts', '#kit'],
  ['subgraphs/catalog/test/catalog.test.ts', '#testkit'],
  ['packages/kit/data/database.ts', '@prisma/adapter-pg'],
  ['packages/kit/data/redis.ts', 'ioredis'],
  ['sandbox/mail/src/main.ts', '#kit/process'],
  ['gateway/src/main.ts', '#kit/edge'],
  ['sandbox/mail/src/main.test.ts', '#servers'],
  ['sandbox/carrier/src/telling.ts', '../../webhooks/signature'],
  ['packages/kit/errors.ts', '#contracts'],
  ['packages/kit/data/test/servers.ts', '#servers'],
  ['packages/contracts/events/orders.ts', 'zod'],
  ['packages/testkit/subgraph.ts', '#kit'],
  ['e2e/buying.test.ts', '../launcher/start-shop'],
  ['bench/measure.ts', '../launcher/start-shop'],
  ['tools/roster.ts', '../launcher/start-shop'],
] as const;

const NOTHING = 'export {};\n';
const house: Record<string, string> = {
  ...Object.fromEntries(
    ['contracts', 'kit', 'kit/edge', 'kit/process', 'demo', 'servers', 'testkit'].map((name) => [
      `packages/${name}/index.ts`,
      NOTHING,
    ]),
  ),
  'packages/kit/hen.ts': `import './egg';\n`,
  'packages/contracts/money.ts': NOTHING,
  'packages/kit/first.test.ts': NOTHING,
  'gateway/src/plain.ts': NOTHING,
  'launcher/start-shop.ts': NOTHING,
  'sandbox/webhooks/signature.ts': NOTHING,
  'sandbox/mail/src/message.ts': NOTHING,
  'subgraphs/catalog/src/generated/prisma/client.ts': NOTHING,
  'subgraphs/catalog/src/generated/calls/index.ts': NOTHING,
  ...Object.fromEntries(PROPER.map(([file, wanted]) => [file, `import '${wanted}';\n`])),
  ...Object.fromEntries(BREACHES.map(([, file, wanted]) => [file, `import type { Thing } from '${wanted}';\n`])),
};

const folder = mkdtempSync(join(tmpdir(), 'agora-fences-'));
let caught: string[];

beforeAll(() => {
  for (const [file, text] of Object.entries(house)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const file of ['package.json', '.dependency-cruiser.cjs']) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rooms = ['packages', 'gateway', 'subgraphs', 'sandbox', 'launcher', 'e2e', 'bench', 'tools'];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...rooms, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (stderr) throw new Error(stderr);
  const { violations } = JSON.parse(stdout).summary as { violations: { rule: { name: string }; from: string }[] };
  caught = violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(BREACHES)('%s catches %s importing %s', (rule, file) => {
  expect(caught).toContain(`${rule}: ${file}`);
});

test('nothing else is caught', () => {
  expect(caught).toEqual(BREACHES.map(([rule, file]) => `${rule}: ${file}`).sort());
});

test('every rule is broken here once', () => {
  expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
});
