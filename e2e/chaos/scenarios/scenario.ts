import type { Setting, Stage } from '../harness/stage';

/** Something that happens to a shop, after which the twelve invariants are looked at. */
export interface Scenario {
  /** A sentence about the shop. */
  readonly name: string;
  /** Part of the short form. */
  readonly isShort?: true;
  /** How often it is played; once unless said. */
  readonly runs?: number;
  /**
   * Play it, and expect what is special about it; what holds always is looked at afterwards.
   * @param seed for what is left to chance; another one in each run.
   */
  play(stage: Stage, seed: number): Promise<void>;
}

/** Scenarios that are played in one shop, and how it is. */
export interface Act {
  readonly name: string;
  readonly setting: Setting;
  readonly scenarios: readonly Scenario[];
}
