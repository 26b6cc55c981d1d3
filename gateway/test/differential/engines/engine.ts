import type { DocumentNode } from 'graphql';
import type { Weather } from '../world/world';

/** An operation, and what it is asked with. */
export interface Operation {
  readonly document: DocumentNode;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What goes wrong while an operation is run. */
export interface Circumstances {
  readonly weather: Weather;
  /** Services that do not answer. */
  readonly away: readonly string[];
  /** Whether services do not know entities that others know; now and then, always the same ones. */
  readonly forgetful: boolean;
}

/** What an engine answers. Whatever it does not answer at all is an error without a place. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly Told[];
}

/** An error as the client is told it. */
export interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** Answers operations. */
export type Engine = (operation: Operation, circumstances: Circumstances) => Promise<Answer>;

/** An error without anything but what clients are told. */
export const told = ({ message, path }: Told): Told => (path ? { message, path } : { message });
