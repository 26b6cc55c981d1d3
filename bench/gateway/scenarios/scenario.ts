import type { Question } from '../exchange';

/** What gateways are measured with. */
export interface Scenario {
  readonly name: ScenarioName;
  /** For people who read the report. */
  readonly title: string;
  /** How long services keep back each of their answers. */
  readonly delayMs: number;
  /** How many questions are checked before anything is measured. */
  readonly checked: number;
  /** Whether services have to be told who asks. */
  readonly tellsIdentity: boolean;
  /** Make what asks one question after the other; two that are made with the same seed ask the same. */
  questions(seed: number): () => Question;
}

export type ScenarioName =
  | 'identical'
  | 'own-identity'
  | 'small'
  | 'rotation'
  | 'never-seen'
  | 'mutation'
  | 'slow-services';

/** What a client sends to have a document answered; made beforehand where the same is asked again and again. */
export const bodyOf = (query: string, variables: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ query, variables });
