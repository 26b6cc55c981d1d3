import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Principal } from '#contracts';
import type { Redis } from '#kit/edge';
import type { GatewayContext } from '../context';
import { rootFields } from '../document/root-fields';
import { TooManyAttemptsError } from '../errors';
import { createLimiter } from '../limiter';
import { toNetwork } from '../network';

/** A mutation somebody may want to try often, to guess a secret or to fill the shop with accounts. */
export interface AttemptRule {
  readonly field: string;
  /** Where in its arguments the account stands that is tried, or that it is the caller's own; if it is about one. */
  readonly account?: readonly string[] | 'caller';
}

/** The mutations of this shop that are counted. */
export const ATTEMPT_RULES: readonly AttemptRule[] = [
  { field: 'signIn', account: ['input', 'email'] },
  { field: 'signUp', account: ['input', 'email'] },
  { field: 'tokenRefresh' },
  // Whoever has somebody's token does not have their password yet.
  { field: 'passwordChange', account: 'caller' },
];

/** Attempts in five minutes. */
export interface AttemptLimits {
  readonly perAccount: number;
  readonly perAddress: number;
}

const WINDOW = 5 * 60;
/** More of one rule's fields in one document are refused outright. */
const MOST_IN_DOCUMENT = 3;

/** An operation, before anything of it is done. */
export interface Attempt {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly caller: Pick<GatewayContext, 'address' | 'principal'>;
}

/**
 * Make what counts attempts to sign in and the like, by address and by account and address, before any of them is made. It
 * throws TooManyAttemptsError and RateLimitedError.
 */
export function throttleAttempts(
  { perAccount, perAddress }: AttemptLimits,
  redis: Redis | undefined,
  rules: readonly AttemptRule[] = ATTEMPT_RULES,
): (attempt: Attempt) => Promise<void> {
  const addresses = createLimiter({ name: 'attempt-address', limit: perAddress, windowSeconds: WINDOW, redis });
  const accounts = createLimiter({ name: 'attempt-account', limit: perAccount, windowSeconds: WINDOW, redis });
  async function count(
    rule: AttemptRule,
    tries: readonly FieldNode[],
    variables: Variables,
    caller: Attempt['caller'],
  ) {
    const network = toNetwork(caller.address);
    if (tries.length > MOST_IN_DOCUMENT) throw new TooManyAttemptsError(rule.field, MOST_IN_DOCUMENT);
    await addresses.count(`${rule.field}:${network}`, tries.length);
    for (const field of tries) {
      const account = rule.account === 'caller' ? idOf(caller.principal) : accountOf(field, rule.account, variables);
      if (account) await accounts.count(`${rule.field}:${account}:${network}`);
    }
  }

  return async ({ document, operation, variables, caller }) => {
    if (operation.operation !== OperationTypeNode.MUTATION) return;
    const fields = rootFields(document, operation);
    for (const rule of rules) {
      const tries = fields.filter(({ name }) => name.value === rule.field);
      if (tries.length > 0) await count(rule, tries, variables, caller);
    }
  };
}

type Variables = Readonly<Record<string, unknown>>;

/** The account a field tries, the same however its name is spelt; hashed, so that no name ends up in a key. */
function accountOf(
  { arguments: given = [] }: FieldNode,
  account: readonly string[] | undefined,
  variables: Variables,
): string | undefined {
  if (!account) return undefined;
  const all = given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]);
  const name = account.reduce<unknown>((value, key) => (value as Variables | null)?.[key], Object.fromEntries(all));
  if (typeof name !== 'string') return undefined;
  return createHash('sha256').update(name.normalize('NFKC').trim().toLowerCase()).digest('base64url');
}

const idOf = (principal: Principal): string | undefined => ('id' in principal ? principal.id : undefined);
