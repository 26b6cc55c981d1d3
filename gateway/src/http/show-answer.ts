import type { DocumentNode, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../context';
import { type Locate, locatorOf } from '../document/locations';
import type { LaterParts, Part } from '../executor/parts/part';
import type { Answer } from '../executor/run';
import { correlate } from '../plugins/correlation';
import { onceForEachService } from '../plugins/missing-services';

/** What a client asked, and where. */
interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly context: Pick<GatewayContext, 'correlationId' | 'notes'>;
}

/** Makes of answers what a client is told, with what there is to say of them. */
interface ShowAnswer {
  whole(answer: Answer, asked: Asked): object;
  /** An answer that is given in parts: one JSON text for all that are ready at a time. */
  inParts(answer: Answer, later: LaterParts, asked: Asked): AsyncGenerator<string, void, void>;
}

/** @param mask makes an error fit to be shown. */
export function showAnswers(mask: (error: Error) => GraphQLFormattedError): ShowAnswer {
  function told(errors: readonly Error[], asked: Asked) {
    if (errors.length === 0) return undefined;
    const locate = locatorOf(asked.document, asked.operation);
    const shown = onceForEachService(errors.map((error) => located(mask(error), locate)));
    return { errors: correlate(shown, asked.context.correlationId) };
  }

  const partOf = ({ errors, data, path, label }: Part, asked: Asked) => ({ ...told(errors, asked), data, path, label });

  return {
    whole: ({ data, errors }, asked) => ({ ...told(errors, asked), data, ...explained(asked) }),
    async *inParts({ data, errors }, later, asked) {
      yield JSON.stringify({ ...told(errors, asked), data, hasNext: true });
      for await (const { parts, hasNext } of later.batches) {
        const incremental = parts.map((part) => partOf(part, asked));
        const last = incremental.at(-1);
        // Clients look for what is said of the whole in parts, and beside them only when there are none.
        if (last && !hasNext) Object.assign(last, explained(asked));
        yield JSON.stringify({ ...(last ? { incremental } : explained(asked)), hasNext });
      }
    },
  };
}

const explained = ({ context: { notes } }: Asked) => notes && { extensions: { explain: notes.explain() } };

/** What the gateway itself found wrong is in the client's document somewhere; a service says of its own what it wants to. */
const located = (error: GraphQLFormattedError, locate: Locate): GraphQLFormattedError =>
  error.path && error.extensions?.service === undefined ? { ...error, locations: locate(error.path) } : error;
