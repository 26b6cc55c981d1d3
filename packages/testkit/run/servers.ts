import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { hireCaretaker, type PostgresServer, projectRoot, startRedis, startTemporaryPostgres } from '#servers';

/** The servers that all test files of one run share. */
export interface RunServers {
  /** Where test files ask for them. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Offer servers to test files: `/postgres`, `/template/<service>` (a database with that service's migrations, to make
 * copies of) and `/redis`. Each is started when first asked for, so a run that wants none waits for none, and lives
 * in this process, so two test files can never start it twice.
 */
export async function offerServers(report: (text: string) => void): Promise<RunServers> {
  const ending: (() => Promise<void>)[] = [];

  const postgres = once(async () => {
    const server = await startTemporaryPostgres({ onProgress: report });
    ending.push(() => server.stop());
    return server;
  });
  const redis = once(async () => {
    const server = await startRedis({ onProgress: report });
    if (server.pid === undefined) return server.url; // somebody else's
    const caretaker = hireCaretaker({ pid: server.pid });
    ending.push(() => caretaker.finish());
    return server.url;
  });
  const templates = new Map<string, Promise<string>>();
  const template = (service: string) => {
    const making = templates.get(service) ?? postgres().then((server) => makeTemplate(server, service));
    templates.set(service, making);
    return making;
  };

  const http = createServer(async ({ url = '' }, response) => {
    const [, what, name = ''] = url.split('/');
    response.setHeader('connection', 'close'); // a test file asks twice or so, too far apart for a connection to live
    try {
      if (what === 'postgres') response.end((await postgres()).url('postgres'));
      else if (what === 'template') response.end(await template(name));
      else if (what === 'redis') response.end(await redis());
      else response.writeHead(404).end(`${url} is not offered`);
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    async stop() {
      http.close();
      http.closeAllConnections();
      await Promise.all(ending.map((end) => end()));
    },
  };
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const run = promisify(execFile);

/** In a process of its own: the schema engine keeps whoever loaded it alive for ten seconds. */
async function makeTemplate(server: PostgresServer, service: string): Promise<string> {
  const name = `template_${service}`;
  const env = { ...process.env, [`DATABASE_URL_${service.toUpperCase()}`]: server.url(name) };
  await run(process.execPath, ['tools/db.mjs', 'deploy', service], { cwd: projectRoot(), env }).catch((error) => {
    throw new Error(`${service} could not be migrated: ${error.stdout}${error.stderr}`);
  });
  return name;
}
