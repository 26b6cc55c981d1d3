import { Readable } from 'node:stream';
import type { GraphQLFormattedError } from 'graphql';
import type { Histogram } from 'prom-client';
import type { GatewayContext } from '../context';
import type { Engine } from '../executor/engine';
import type { RunningGraph } from '../executor/generation';
import type { Answer } from '../executor/run';
import { givenVariables } from '../operations/given-variables';
import type { Attempt } from '../plugins/attempts';
import { chosenOperation } from './chosen-operation';
import type { GraphqlParams } from './graphql-params';
import { jsonBytes } from './json-bytes';
import { asParts } from './multipart';
import type { PersistedDocuments } from './persisted-documents';
import { showAnswers } from './show-answer';

/** What a client is answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or an answer in parts. */
  readonly body: Buffer | Readable;
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
  /** Whether the client takes an answer in parts. */
  readonly inParts: boolean;
  readonly context: GatewayContext;
}

/** Make what answers GraphQL requests: find the document, choose the operation, run it, show what came of it. */
export function answering({ engine, persisted, countAttempts, mask, seconds, bytes }: AnsweringParts): AnswerRequest {
  const show = showAnswers(mask);

  return async (params, scene) => {
    const stop = seconds.startTimer();
    try {
      const text = await persisted.textOf(params);
      const answer = await engine.use((graph) => answerOn(graph, text, params, scene));
      if (!(answer.body instanceof Readable)) bytes.observe(answer.body.byteLength);
      return answer;
    } finally {
      stop();
    }
  };

  async function answerOn(
    graph: RunningGraph,
    text: string,
    params: GraphqlParams,
    { method, inParts, context }: RequestScene,
  ): Promise<HttpAnswer> {
    const { schema } = graph;
    const document = await graph.documents.read(text);
    const operation = chosenOperation(document, { name: params.operationName, schema, method });
    await persisted.keep(params);
    const variables = givenVariables({ schema, document, operation }, params.variables);
    await countAttempts({ document, operation, variables, caller: context });
    const wanted = { text, document, operation, sent: params.variables, variables, inParts };
    const answer = await graph.run(wanted, context);
    const asked = { document, operation, context };
    if (answer.later) return answered(Readable.from(counted(asParts(show.inParts(answer, answer.later, asked)))));
    if (answer.errors.length === 0 && !context.notes) return answered(bodyOf(answer));
    return answered(jsonBytes(show.whole(answer, asked)));
  }

  async function* counted(texts: AsyncIterable<string>): AsyncGenerator<string, void, void> {
    let length = 0;
    for await (const text of texts) {
      length += Buffer.byteLength(text);
      yield text;
    }
    bytes.observe(length);
  }
}

const answered = (body: HttpAnswer['body']): HttpAnswer => ({ status: 200, headers: NONE, body });

const NONE = {};

/** An answer that several are given is written once. */
function bodyOf(answer: Answer): Buffer {
  answer.written ??= jsonBytes({ data: answer.data });
  return answer.written;
}
