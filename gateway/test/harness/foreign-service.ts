import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { LOOPBACK } from '#servers';

/** A service that is none of this shop's: it takes calls from everybody, and knows nothing of tokens. */
export interface ForeignService {
  readonly url: string;
  /** The headers of the calls that it got. */
  readonly calls: IncomingHttpHeaders[];
  stop(): Promise<void>;
}

/** Start a {@link ForeignService}. */
export async function startForeign(typeDefs: string, resolvers: object): Promise<ForeignService> {
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });
  const calls: IncomingHttpHeaders[] = [];
  const server = createServer(async (request, response) => {
    calls.push(request.headers);
    const { query, variables } = (await json(request)) as { query: string; variables?: Record<string, unknown> };
    const contextValue = { headers: request.headers };
    const result = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${port}/graphql`,
    calls,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
