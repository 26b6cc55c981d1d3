// Who may import whom. The rooms and why they are so: docs/architecture.md. A rule that nothing breaks is only known to
// work because tools/fences.test.ts breaks it.

const TEST = '[.]test[.]ts$|/test/|^e2e/';

/** What each package may import of the others, besides itself. */
const PACKAGES = {
  contracts: [],
  kit: ['contracts'],
  demo: ['contracts'],
  servers: [],
  testkit: ['contracts', 'kit', 'demo', 'servers'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would also slip through every rule below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one idea, or lack a third.',
      severity: 'error',
      from: { pathNot: '/generated/' },
      to: { circular: true },
    },
    {
      name: 'no-neighbours',
      comment:
        'Subgraphs meet in events and in the supergraph, never in code; nor in a database, by its Prisma client.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment: 'The gateway knows the supergraph and nothing else of the services.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'subgraphs-are-programs',
      comment: 'A subgraph is started and asked, not imported; but the crash matrix is made from the steps of a saga.',
      severity: 'error',
      from: { pathNot: '^(subgraphs|gateway|e2e/chaos/crash-matrix)/' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'prisma-only-in-store',
      comment: 'store.ts, or the files in store/, are all of a subgraph that knows Prisma.',
      severity: 'error',
      from: { path: '^subgraphs/', pathNot: '^subgraphs/[^/]+/src/(store[.]ts$|store/|generated/)' },
      to: { path: '^subgraphs/[^/]+/src/generated/prisma/|node_modules/(@prisma|prisma)/' },
    },
    {
      name: 'prisma-only-behind-kit',
      comment: 'Outside the stores, one file opens databases.',
      severity: 'error',
      from: { path: '^(packages|gateway|sandbox|launcher)/', pathNot: '^packages/kit/data/database[.]ts$' },
      to: { path: 'node_modules/(@prisma|prisma)/' },
    },
    {
      name: 'domain-is-pure',
      comment: "The shop's rules import their own folder and #contracts: no libraries, no I/O, not even Node's.",
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/domain/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^subgraphs/$1/src/domain/|^packages/contracts/' },
    },
    {
      name: 'graphql-only-at-the-edge',
      comment: 'GraphQL stays in graphql/ and main.ts; use cases and stores do not know how they were asked.',
      severity: 'error',
      from: { path: '^subgraphs/', pathNot: `^subgraphs/[^/]+/src/(graphql/|main[.]ts$|domain/)|${TEST}` },
      to: { path: 'node_modules/(type-graphql|graphql|graphql-scalars|@apollo)/' },
    },
    {
      name: 'redis-only-in-packages',
      comment: 'Redis is reached through the kit.',
      severity: 'error',
      from: { pathNot: '^packages/(kit|servers|testkit)/' },
      to: { path: 'node_modules/ioredis/' },
    },
    {
      name: 'testkit-only-in-tests',
      comment: 'Help for tests is not shipped.',
      severity: 'error',
      from: { pathNot: `${TEST}|^packages/testkit/` },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'front-doors',
      comment: 'A package is imported by its name, as in #kit: what index.ts does not export is its own business.',
      severity: 'error',
      from: { pathNot: '^packages/' },
      to: { path: '^packages/', pathNot: '^packages/([^/]+|kit/edge|kit/process)/index[.]ts$' },
    },
    {
      name: 'front-doors-between-packages',
      comment: 'Packages have no back doors for each other either.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/[^/]+/index[.]ts$'] },
    },
    ...Object.entries(PACKAGES).map(([name, others]) => ({
      name: `${name}-imports-leftwards`,
      comment: `packages/${name} may import ${others.map((other) => `#${other}`).join(', ') || 'no other package'}.`,
      severity: 'error',
      from: { path: `^packages/${name}/`, pathNot: TEST },
      to: {
        path: '^(packages|gateway|subgraphs|sandbox|launcher|tools|e2e|bench)/',
        pathNot: [name, ...others].map((known) => `^packages/${known}/`),
      },
    })),
    {
      name: 'contracts-stand-alone',
      comment: 'Nouns that two processes share have no I/O and no dependencies.',
      severity: 'error',
      from: { path: '^packages/contracts/', pathNot: ['[.]test[.]ts$', '^packages/contracts/events/'] },
      to: { pathNot: '^packages/contracts/' },
    },
    {
      name: 'events-are-schemas',
      comment: 'Payloads of events are described with zod, so that both ends can check them.',
      severity: 'error',
      from: { path: '^packages/contracts/events/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^packages/contracts/|node_modules/zod/' },
    },
    {
      name: 'nobody-starts-the-shop',
      comment: 'The launcher is the top of the house; journeys, measurements and tools stand on it, nothing else does.',
      severity: 'error',
      from: { pathNot: '^(launcher|e2e|bench|tools)/' },
      to: { path: '^launcher/' },
    },
    {
      name: 'sandbox-is-outside',
      comment: 'The outside world is reached over its protocols: nobody imports it.',
      severity: 'error',
      from: { pathNot: '^sandbox/' },
      to: { path: '^sandbox/' },
    },
    {
      name: 'sandbox-knows-no-shop',
      comment: 'What plays the outside world knows how to be a process, what money is, and nothing else of the shop.',
      severity: 'error',
      from: { path: '^sandbox/', pathNot: TEST },
      to: {
        path: '^(packages|gateway|subgraphs|launcher|tools|e2e|bench)/',
        pathNot: '^packages/(kit/process|contracts)/',
      },
    },
    {
      name: 'outside-parties-are-strangers',
      comment: 'A payment provider, a carrier and a mail server share furniture, and do not know each other.',
      severity: 'error',
      from: { path: '^sandbox/([^/]+)/' },
      to: { path: '^sandbox/[^/]+/src/', pathNot: '^sandbox/$1/src/' },
    },
    {
      name: 'no-imports-of-tests',
      comment: 'A test is a leaf.',
      severity: 'error',
      from: {},
      to: { path: '[.]test[.]ts$' },
    },
    {
      name: 'shipped-code-has-shipped-dependencies',
      comment: 'Containers are installed without devDependencies.',
      severity: 'error',
      from: { path: '^(packages|gateway|subgraphs|sandbox)/', pathNot: `${TEST}|^packages/testkit/` },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    parser: 'swc', // TypeScript 7 has no JavaScript API
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: { path: '^(dist|bench/durable|bench/gateway/peers)/' }, // these have packages of their own
    enhancedResolveOptions: {
      conditionNames: ['source', 'node', 'require', 'default'], // "source" leads #kit to packages/kit/index.ts
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
