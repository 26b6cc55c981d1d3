import type { ScenarioName } from '../scenarios/scenario';

/** A gateway that takes part in the comparison. */
export interface Gateway {
  readonly name: string;
  readonly kind: 'stock' | 'peer' | 'agora' | 'floor';
  /** The program that Node runs, and its arguments. */
  command(place: Place): string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The scenarios that it is for, when it is not for all. */
  readonly does?: readonly ScenarioName[];
}

/** Where a gateway is to be. */
export interface Place {
  readonly supergraphPath: string;
  readonly port: number;
}
