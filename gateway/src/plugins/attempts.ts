import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { type FieldNode, type OperationDefinitionNode, OperationTypeNode, valueFromASTUntyped } from 'graphql';
import type { Principal } from '#contracts';
import type { Redis } from '#kit';
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

/** Count attempts to sign in and the like, by address and by account and address, before any of them is made. */
export function throttleAttempts(
  { perAccount, perAddress }: AttemptLimits,
  redis: Redis | undefined,
  rules: readonly AttemptRule[] = ATTEMPT_RULES,
): ApolloServerPlugin<GatewayContext> {
  const addresses = createLimiter({ name: 'attempt-address', limit: perAddress, windowSeconds: WINDOW, redis });
  const accounts = createLimiter({ name: 'attempt-account', limit: perAccount, windowSeconds: WINDOW, redis });
  async function count(rule: AttemptRule, tries: readonly FieldNode[], variables: Variables, caller: GatewayContext) {
    const network = toNetwork(caller.address);
    if (tries.length > MOST_IN_DOCUMENT) throw new TooManyAttemptsError(rule.field, MOST_IN_DOCUMENT);
    await addresses.count(`${rule.field}:${network}`, tries.length);
    for (const field of tries) {
      const account = rule.account === 'caller' ? idOf(caller.principal) : accountOf(field, rule.account, variables);
      if (account) await accounts.count(`${rule.field}:${account}:${network}`);
    }
  }

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (operation?.operation !== OperationTypeNode.MUTATION) return;
          const fields = rootFields(document, operation);
          const variables = { ...defaultsOf(operation), ...request.variables };
          for (const rule of rules) {
            const tries = fields.filter(({ name }) => name.value === rule.field);
            if (tries.length > 0) await count(rule, tries, variables, contextValue);
          }
        },
      };
    },
  };
}

type Variables = Record<string, unknown>;

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
}

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
