import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { getOperationAST } from 'graphql';
import { type Circumstances, type Engine, told } from './engine';
import type { Services } from './services';

/** The engine of `@apollo/gateway`. */
export async function createStock(supergraphSdl: string, services: Services): Promise<Engine> {
  const source = (name: string): GraphQLDataSource => ({
    process: async ({ request, context }) => ({ ...(await services(name, request, context as Circumstances)) }),
  });
  process.env.APOLLO_TELEMETRY_DISABLED = 'true'; // it would look for clouds around it
  const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ name }) => source(name), logger: SILENT });
  const { executor } = await gateway.load();
  return async ({ document, text, variables }, circumstances) => {
    const request = {
      ...{ document, context: circumstances, queryHash: text, logger: SILENT, metrics: {} },
      request: { query: text, variables },
      operation: getOperationAST(document),
    };
    const { data, errors = [] } = await executor(request as unknown as Parameters<typeof executor>[0]);
    return { data: data ?? null, errors: errors.map(told) };
  };
}

const silent = (): void => {};
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
