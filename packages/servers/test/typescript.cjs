// Lets a plain Node process run this project's TypeScript, for tests about processes that die:
// node --conditions=source --require packages/servers/test/typescript.cjs program.ts
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformFileSync(filename, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
