import { ApolloGateway, type SupergraphManager } from '@apollo/gateway';
import type { LineOptions } from '#kit';
import { createServiceSource, type ServiceSource } from './data-source';

/** The engine: plans an operation over the services, runs the plan, shapes the answer. */
export interface Federation {
  readonly gateway: ApolloGateway;
  /** Rejects while there is no supergraph to answer from. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Make the engine.
 * @param urls where services are that are not where the supergraph says, by their name in capitals.
 */
export function createFederation(
  options: LineOptions & { supergraph: SupergraphManager; urls: ReadonlyMap<string, string> },
): Federation {
  const { supergraph, urls, ...call } = options;
  const sources: ServiceSource[] = [];
  // Unless this is set, the engine reports to its vendor from the moment it is made.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger: options.log,
    __exposeQueryPlanExperimental: false,
    buildService({ name, url = '' }) {
      const source = createServiceSource(name, urls.get(toVariable(name)) ?? url, call);
      sources.push(source);
      return source;
    },
  });
  return {
    gateway,
    async check() {
      if (!gateway.schema) throw new Error('no supergraph yet');
    },
    close: async () => void (await Promise.all(sources.map((source) => source.close()))),
  };
}

const toVariable = (service: string): string => service.toUpperCase().replaceAll('-', '_');
