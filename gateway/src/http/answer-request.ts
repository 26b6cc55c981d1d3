import { type FormattedExecutionResult, type GraphQLFormattedError, getVariableValues } from 'graphql';
import type { Histogram } from 'prom-client';
import type { GatewayContext } from '../context';
import { locationsAt } from '../document/locations';
import { InvalidVariablesError } from '../errors';
import type { Engine, RunningGraph, WantedOperation } from '../executor/engine';
import type { Answer } from '../executor/run';
import type { Attempt } from '../plugins/attempts';
import { correlate } from '../plugins/correlation';
import { onceForEachService } from '../plugins/missing-services';
import { chosenOperation } from './chosen-operation';
import type { GraphqlParams } from './graphql-params';
import type { PersistedDocuments } from './persisted-documents';

/** What a client is answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string | Buffer;
}

/** What answering requests takes. */
export interface AnsweringParts {
  readonly engine: Engine;
  readonly persisted: PersistedDocuments;
  readonly countAttempts: (attempt: Attempt) => Promise<void>;
  readonly mask: (error: Error) => GraphQLFormattedError;
  /** How long answering took. */
  readonly seconds: Histogram;
  /** How long answers are. */
  readonly bytes: Histogram;
}

/** Answers a GraphQL request. Rejects with what it refuses the request as a whole with. */
export type AnswerRequest = (params: GraphqlParams, scene: RequestScene) => Promise<HttpAnswer>;

/** What else there is to know of a request. */
interface RequestScene {
  readonly method: string;
  readonly context: GatewayContext;
}

/** Make what answers GraphQL requests: find the document, choose the operation, run it, show what came of it. */
export function answering({ engine, persisted, countAttempts, mask, seconds, bytes }: AnsweringParts): AnswerRequest {
  return async (params, scene) => {
    const stop = seconds.startTimer();
    try {
      const text = await persisted.textOf(params);
      const answer = await engine.use((graph) => answerOn(graph, text, params, scene));
      bytes.observe(Buffer.byteLength(answer.body));
      return answer;
    } finally {
      stop();
    }
  };

  async function answerOn(
    graph: RunningGraph,
    text: string,
    params: GraphqlParams,
    { method, context }: RequestScene,
  ): Promise<HttpAnswer> {
    const { schema } = graph;
    const document = graph.documents.read(text);
    const operation = chosenOperation(document, { name: params.operationName, schema, method });
    await persisted.keep(params);
    const { coerced: variables, errors } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      params.variables,
    );
    if (!variables) throw new InvalidVariablesError(errors);
    await countAttempts({ document, operation, variables, caller: context });
    const wanted = { text, document, operation, sent: params.variables, variables };
    const answer = await graph.run(wanted, context);
    if (answer.errors.length === 0 && !context.notes) return { ...OK, body: bytesOf(answer) };
    return { ...OK, body: JSON.stringify(shown(answer, wanted, context)) };
  }

  /** An answer with what there is to say of it. */
  function shown(
    { data, errors }: Answer,
    wanted: Pick<WantedOperation, 'document' | 'operation'>,
    { notes, correlationId }: GatewayContext,
  ): FormattedExecutionResult {
    const told = onceForEachService(errors.map((error) => located(mask(error), wanted)));
    return {
      ...(told.length > 0 && { errors: correlate(told, correlationId) }),
      data,
      ...(notes && { extensions: { explain: notes.explain() } }),
    };
  }
}

/** What the gateway itself found wrong is in the client's document somewhere; a service says of its own what it wants to. */
function located(
  error: GraphQLFormattedError,
  { document, operation }: Pick<WantedOperation, 'document' | 'operation'>,
): GraphQLFormattedError {
  if (!error.path || error.extensions?.service !== undefined) return error;
  return { ...error, locations: locationsAt(document, operation, error.path) };
}

const OK = { status: 200, headers: {} };

/** An answer that several are given is written once. */
const written = new WeakMap<Answer, Buffer>();

function bytesOf(answer: Answer): Buffer {
  const bytes = written.get(answer) ?? Buffer.from(JSON.stringify({ data: answer.data }));
  written.set(answer, bytes);
  return bytes;
}
