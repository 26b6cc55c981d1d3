import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { Directive, Extensions } from 'type-graphql';
import { hasScope, type Principal, principalName, type Scope } from '#contracts';
import { ForbiddenError, UnauthenticatedError } from '../errors';
import { applyAll } from './apply-all';
import type { RequestContext } from './request-context';

/**
 * Who may use a field: everybody, anyone signed in as a customer or as staff, one other service (`service:checkout`), or
 * staff with a scope.
 */
export type Access = 'public' | 'customer' | 'staff' | `service:${string}` | Scope;

/**
 * Let in whoever fits one of `access`, and put the field into the contract of the graph that is made for them:
 * `storefront` for what everybody or customers may use, `admin` for what only staff may, none for what is between
 * services. Every root field carries it: a schema with one that does not is not built.
 */
export function Allow(...access: [Access, ...Access[]]): PropertyDecorator {
  return applyAll(Extensions({ access }), Directive(contractOf(access)));
}

function contractOf(access: readonly Access[]): string {
  if (access.every(isForServices)) return '@inaccessible';
  const isForCustomers = access.some((one) => one === 'public' || one === 'customer');
  return `@tag(name: "${isForCustomers ? 'storefront' : 'admin'}")`;
}

/**
 * Say no when a principal fits none of `access`.
 * @throws UnauthenticatedError when signing in could help, ForbiddenError when it would not.
 */
export function authorize(principal: Principal, access: readonly Access[]): void {
  if (access.some((one) => admits(principal, one))) return;
  throw principal.kind === 'anonymous' && !access.every(isForServices)
    ? new UnauthenticatedError()
    : new ForbiddenError();
}

function admits(principal: Principal, access: Access): boolean {
  if (access === 'public') return true;
  if (access === 'customer' || access === 'staff') return principal.kind === access;
  return isForServices(access) ? principalName(principal) === access : hasScope(principal, access);
}

const isForServices = (access: Access): access is `service:${string}` => access.startsWith('service:');

/**
 * Put a guard before every field that carries {@link Allow}.
 * @throws Error naming the root fields that say nothing of who may use them.
 */
export function guard(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const open: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const access = field.extensions.access as Access[] | undefined;
      if (!access && roots.includes(type)) open.push(`${type.name}.${field.name}`);
      if (access && !access.includes('public')) field.resolve = guarded(field.resolve, access);
    }
  }
  if (open.length > 0) throw new Error(`Add @Allow(...) to ${open.join(', ')}`);
}

function guarded(
  resolve: GraphQLFieldResolver<unknown, RequestContext> = defaultFieldResolver,
  access: readonly Access[],
): GraphQLFieldResolver<unknown, RequestContext> {
  return (source, args, context, info) => {
    authorize(context.principal, access);
    return resolve(source, args, context, info);
  };
}
