#!/usr/bin/env node
// Stands in for Prisma's native schema engine, so that Prisma's own command line works unchanged: it is named by
// PRISMA_SCHEMA_ENGINE_BINARY, takes the same arguments and speaks the same JSON-RPC, a message a line.
import { readFileSync } from 'node:fs';
import { clientConfig, createDatabase, dropDatabase, withClient } from './database.mjs';
import { openEngine, panics } from './engine.mjs';
import { serve } from './rpc.mjs';

const argv = process.argv.slice(2);
const { url } = JSON.parse(valuesOf('--datasource')[0] ?? '{}');

const commands = {
  'can-connect-to-database': { run: () => withClient(clientConfig(url), () => undefined), done: 'Done.' },
  'create-database': { run: () => createDatabase(url), done: 'Done.' },
  'drop-database': { run: () => dropDatabase(url), done: 'The database was successfully dropped.' },
};

if (argv.includes('--version')) console.log('schema-engine-cli (WebAssembly)');
else if (argv.includes('cli')) await runCommand(commands[argv.at(-1)]);
else serveEngine();

/** One question about a database, answered by the exit code and a line on stderr. */
async function runCommand({ run, done }) {
  process.stderr.write('\n'); // Prisma skips the first line
  try {
    await run();
    log('INFO', { message: done });
  } catch (error) {
    log('ERROR', { message: error.message || error.code, error_code: error.code === '3D000' ? 'P1003' : 'P1001' });
    process.exitCode = 1;
  }
}

/** Answer calls from stdin until it closes. */
function serveEngine() {
  process.on('uncaughtException', (error) => {
    // A panic leaves its call pending for ever, so the process ends, with the exit code that Prisma knows as a panic.
    log('ERROR', { message: panics.message || error.message, backtrace: error.stack });
    process.exit(error instanceof WebAssembly.RuntimeError ? 101 : 1);
  });
  let engine;
  serve(async (method, params) => {
    if (method === 'createDatabase') return { databaseName: await createDatabase(params.datasource?.url ?? url) };
    engine ??= openEngine({ url, datamodels: readDatamodels() });
    return (await engine).call(method === 'getDatabaseVersion' ? 'version' : method, params);
  });
}

function readDatamodels() {
  const paths = valuesOf('--datamodels');
  return paths.length > 0 ? paths.map((path) => [path, readFileSync(path, 'utf8')]) : undefined;
}

function valuesOf(flag) {
  return argv.flatMap((argument, i) => (argument === flag ? [argv[i + 1]] : []));
}

function log(level, fields) {
  process.stderr.write(`${JSON.stringify({ level, target: 'schema_engine::logger', fields })}\n`);
}
