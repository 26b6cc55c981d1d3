import { createServer } from 'node:http';
import { Pool } from 'undici';
import { LOOPBACK } from '#servers';
import { exchange } from '../exchange';
import { readBody } from '../read-body';
import { type Ask, answerHeavy } from './heavy';
import { replaying } from './replay';

// A server that answers the heavy query, whatever it is asked: what no gateway can be quicker than.

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

const answer = FLOOR === 'constant' ? replaying(answerHeavy) : answerHeavy;

createServer(async (request, response) => {
  await readBody(request);
  const bytes = await answer(askingFor(request.headers.authorization));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.byteLength }).end(bytes);
}).listen(Number(PORT), LOOPBACK);
