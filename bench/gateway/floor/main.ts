import { createServer } from 'node:http';
import { Pool } from 'undici';
import { LOOPBACK } from '#servers';
import { exchange } from '../exchange';
import { readBody } from '../read-body';
import type { Ask } from './ask';
import { answerHeavy } from './heavy';
import { replaying } from './replay';
import { answerSmall } from './small';

// A server that answers the heavy query or the small one, whatever it is asked: what no gateway can be quicker than.

const { SERVICES = '{}', PORT, FLOOR } = process.env;
const CONNECTIONS = 64;

const pools = new Map(
  Object.entries(JSON.parse(SERVICES) as Record<string, string>).map(([name, url]) => [
    name,
    new Pool(new URL(url).origin, { connections: CONNECTIONS }),
  ]),
);

const askingFor =
  (authorization: string | undefined): Ask =>
  async (service, body) => {
    const pool = pools.get(service);
    if (!pool) throw new Error(`There is no ${service}.`);
    return (await exchange(pool, { body, authorization })).body;
  };

/** It is the small one that has a variable. */
function answerMerged(ask: Ask, body: string): Promise<Buffer> {
  const { variables } = JSON.parse(body) as { variables?: { upc?: string } };
  return variables?.upc ? answerSmall(ask, variables.upc) : answerHeavy(ask);
}

const answer = FLOOR === 'constant' ? replaying(answerHeavy) : answerMerged;

createServer(async (request, response) => {
  const body = await readBody(request);
  const bytes = await answer(askingFor(request.headers.authorization), body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.byteLength }).end(bytes);
}).listen(Number(PORT), LOOPBACK);
