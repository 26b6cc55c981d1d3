import type { CallOutcome } from '#kit/edge';
import type { ServiceRequest } from '../executor/calls';
import type { CompiledOperation } from '../executor/compile';
import type { ExplainedRequest, Explanation } from './explanation';

/** What is noted while an operation is answered, to explain it afterwards. */
export interface Notes {
  /** The operation's plan is there. */
  planned(operation: CompiledOperation): void;
  /** A service is asked; what is answered is to be called with how that ended. */
  asked(service: string, request: ServiceRequest): (outcome: CallOutcome) => void;
  explain(): Explanation;
}

/** Begin taking notes of an operation. */
export function takeNotes(): Notes {
  const start = performance.now();
  const since = (moment: number): number => Math.round((performance.now() - moment) * 1_000) / 1_000;
  const requests: ExplainedRequest[] = [];
  let fetches: CompiledOperation['fetches'] = [];
  let planMs = 0;
  return {
    planned(operation) {
      ({ fetches } = operation);
      planMs = since(start);
    },
    asked(service, { body, calls, entities }) {
      const startMs = since(start);
      const sent = performance.now();
      return (outcome) =>
        void requests.push({
          service,
          fetches: calls.map(({ fetch }) => fetches.indexOf(fetch)),
          entities,
          startMs,
          ms: since(sent),
          sentBytes: Buffer.byteLength(body),
          receivedBytes: outcome.kind === 'answered' ? Buffer.byteLength(outcome.text) : undefined,
          outcome: outcome.kind,
        });
    },
    explain: () => ({
      fetches: fetches.map(({ service, path, part, after, conditions, operation }) => ({
        service,
        path: path.join('.'),
        isDeferred: part !== undefined,
        after,
        onlyIf: Object.fromEntries(conditions.map(({ variable, is }) => [variable, is])),
        query: operation,
      })),
      requests: requests.toSorted((one, other) => one.startMs - other.startMs),
      planMs,
      ms: since(start),
    }),
  };
}
