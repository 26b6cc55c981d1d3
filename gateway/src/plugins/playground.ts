import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadPlayground, type PlaygroundFiles } from '../playground/assets';
import { PAGE_POLICY } from '../playground/page';

/** A page to try the graph in, for who opens its address in a browser. */
export interface Playground {
  isWantedBy(request: FastifyRequest): boolean;
  show(reply: FastifyReply): Promise<FastifyReply>;
}

const A_YEAR = 365 * 24 * 60 * 60;

/** Serve the playground at `endpoint`, with its files below it. Nothing is loaded before somebody wants to see it. */
export function servePlayground(app: FastifyInstance, endpoint: string): Playground {
  const folder = `${endpoint}/playground`;
  let loading: Promise<PlaygroundFiles> | undefined;
  const load = () => {
    loading ??= loadPlayground(folder, endpoint);
    return loading;
  };

  app.get('/', async (_request, reply) => reply.redirect(endpoint));

  app.get(`${folder}/*`, async (request, reply) => {
    const asset = (await load()).assets.get(request.url);
    if (!asset) return reply.callNotFound();
    reply
      .type(asset.type)
      .header('cache-control', `public, max-age=${A_YEAR}, immutable`)
      .header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) return reply.send(await unpack(asset.gzipped));
    return reply.header('content-encoding', 'gzip').send(asset.gzipped);
  });

  return {
    isWantedBy: ({ method, headers: { accept = '' } }) =>
      method !== 'POST' && accept.includes('text/html') && !accept.includes('json'),
    async show(reply) {
      const { page } = await load();
      return reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY).send(page);
    },
  };
}

const unpack = promisify(gunzip);
