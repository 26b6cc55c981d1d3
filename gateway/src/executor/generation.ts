import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { LineOptions } from '#kit/edge';
import type { Admission } from '../admission';
import { callerKey, type GatewayContext } from '../context';
import type { GatewayMetrics } from '../metrics';
import { mayDefer } from '../operations/defer';
import { type Documents, documentsOf } from '../operations/documents';
import { type KnownOperations, knownOperations } from '../operations/known-operations';
import { withNamesOfTheirOwn } from '../operations/variable-names';
import { openPlanner, type Planner, type PlannerLimits } from '../planner/planner';
import { addressesOf } from '../supergraph/addresses';
import type { CompiledOperation } from './compile';
import { askerOf, createServiceSource } from './data-source';
import { type Graph, graphOf } from './graph';
import { introspect } from './introspect';
import { runInParts } from './parts/run-in-parts';
import { type Answer, type Run, run } from './run';
import { sharing } from './share';
import { type Usage, usageOf } from './usage';

/** A supergraph whose services can be asked. */
export interface RunningGraph {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  /** @throws OperationTooComplexError */
  run(operation: WantedOperation, context: GatewayContext): Promise<Answer>;
}

/** A valid operation that somebody wants to be run. */
interface WantedOperation {
  /** The document's text. */
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The client's variables, to pass on as they came. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** The same, coerced and with defaults in place. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether the client takes an answer in parts. */
  readonly inParts: boolean;
}

/** A supergraph in use, and all that is known for as long as it is. */
export interface Generation {
  readonly graph: RunningGraph;
  readonly operations: KnownOperations;
  readonly usage: Usage;
  close(): Promise<void>;
}

/** What there is to know of all supergraphs that come into use. */
export interface GenerationOptions extends LineOptions {
  /** Where services are that are not where the supergraph says, by their name in capitals. */
  readonly urls: ReadonlyMap<string, string>;
  /** The labels of fields that have moved to another service, for all operations. */
  readonly overrides: readonly string[];
  readonly counts: Pick<GatewayMetrics, 'planning' | 'shared'>;
  /** Where operations that are run take room. */
  readonly admission: Admission;
  readonly planning: PlannerLimits & { readonly cacheMiB: number };
  /** Whether equal queries of equal callers that are under way are run once. */
  readonly sharesOperations: boolean;
  /** Whether equal requests that equal callers' queries make of a service, and that are under way, are made once. */
  readonly sharesFetches: boolean;
}

/**
 * Open a supergraph.
 * @throws Error when it is none.
 */
export async function openGeneration(sdl: string, options: GenerationOptions): Promise<Generation> {
  const planner = await openPlanner(sdl, options.planning);
  try {
    return generationOf(planner, options);
  } catch (error) {
    await planner.close();
    throw error;
  }
}

function generationOf(
  planner: Planner,
  { urls, overrides, planning, sharesOperations, sharesFetches, counts, admission, ...line }: GenerationOptions,
): Generation {
  const graph = graphOf(planner, overrides);
  const { schema } = graph;
  const operations = knownOperations(timed(graph, counts.planning), {
    maxMiB: planning.cacheMiB * (1 - FOR_DOCUMENTS),
  });
  const noteShared = (what: string) => () => counts.shared.inc({ what });
  const sourceOptions = { ...line, noteShared: noteShared('fetch') };
  const addresses = addressesOf(graph.services, urls, line.log);
  const sources = new Map(
    Array.from(addresses, ([name, url]) => [name, createServiceSource(name, url, sourceOptions)]),
  );
  const { share, startOver } = sharing<Answer>(noteShared('operation'));
  const usage = usageOf(close);

  async function close(): Promise<void> {
    await Promise.all([planner.close(), ...[...sources.values()].map((source) => source.close())]);
  }

  /** @param group of callers who may be given the same by services; nothing for who must not. */
  async function runAlone(wanted: WantedOperation, context: GatewayContext, group?: string): Promise<Answer> {
    const asked = withNamesOfTheirOwn(wanted);
    const { sent, variables } = asked;
    const { compiled, normal } = await operations.find(asked);
    const given = { ...sent, ...normal.lifted };
    const asker = askerOf(context, group);
    context.notes?.planned(compiled);
    const circumstances: Run = {
      given,
      variables,
      known: introspect(schema, normal, given),
      ask(service, request) {
        const source = sources.get(service);
        if (!source) throw new Error(`nobody knows where ${service} is`);
        return source.ask(request, asker);
      },
    };
    const answer = await admission.during(() => runCompiled(compiled, circumstances));
    if (answer.later) void usage.during(answer.later.end);
    return answer;
  }

  /** Who asks for something after it was changed is given it as it is then. */
  async function change(wanted: WantedOperation, context: GatewayContext): Promise<Answer> {
    try {
      return await runAlone(wanted, context);
    } finally {
      startOver();
      for (const source of sources.values()) source.startOver();
    }
  }

  return {
    graph: {
      schema,
      documents: documentsOf(schema, { maxMiB: planning.cacheMiB * FOR_DOCUMENTS }),
      run(wanted, context) {
        if (!isQuery(wanted)) return change(wanted, context);
        // What is to be explained is done for whoever wants to know.
        if (context.notes) return runAlone(wanted, context);
        const caller = callerKey(context);
        const group = sharesFetches ? caller : undefined;
        if (!sharesOperations || mayComeInParts(wanted)) return runAlone(wanted, context, group);
        return share(caller, nameOf(wanted), context.presence, (presence) =>
          runAlone(wanted, { ...context, presence }, group),
        );
      },
    },
    operations,
    usage,
    close,
  };
}

const runCompiled = (compiled: CompiledOperation, circumstances: Run): Promise<Answer> =>
  compiled.parts ? runInParts(compiled, compiled.parts, circumstances) : run(compiled, circumstances);

/** A graph of which is known how long it takes to compile something. */
const timed = (graph: Graph, seconds: GatewayMetrics['planning']): Graph => ({
  ...graph,
  async compile(asked) {
    const stop = seconds.startTimer();
    try {
      return await graph.compile(asked);
    } finally {
      stop();
    }
  },
});

/** Parts are told to one client at a time. */
const mayComeInParts = ({ inParts, text }: WantedOperation): boolean => inParts && mayDefer(text);

const isQuery = ({ operation }: WantedOperation): boolean => operation.operation === 'query';

/** Everything but the caller that an answer depends on; what differs most comes last, as it is looked at first. */
const nameOf = ({ text, operation, sent }: WantedOperation): string =>
  `${text} ${operation.name?.value} ${JSON.stringify(sent)}`;

/** The part of the space for what is known of operations that documents have as they were sent. */
const FOR_DOCUMENTS = 1 / 4;
