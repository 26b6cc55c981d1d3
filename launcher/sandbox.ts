import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A program that plays somebody outside of the shop; its page is at its address. */
export interface SandboxProgram {
  readonly name: string;
  /** Its usual port. */
  readonly port: number;
  /** Who it is, for people. */
  readonly title: string;
}

const PROGRAMS: readonly SandboxProgram[] = [
  { name: 'payment-provider', port: 4101, title: 'payment provider' },
  { name: 'carrier', port: 4102, title: 'carrier' },
  { name: 'mail', port: 4103, title: 'mail' },
];

/** Where the mail sink receives what it shows on its page. */
export const SMTP = { name: 'smtp', port: 4104 };

/**
 * Those of the sandbox's programs that there are.
 * @param root folder of the clone
 */
export const readSandbox = (root: string): SandboxProgram[] =>
  PROGRAMS.filter(({ name }) => existsSync(join(root, 'sandbox', name)));
