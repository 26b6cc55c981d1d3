import { LOOPBACK } from '#servers';
import type { Keys } from './keys';
import { type ShopPlan, tokenNames, urlOf, variableOf } from './plan';
import { SMTP } from './sandbox';

type Variables = Record<string, string>;

/** What single programs are told besides what all of their kind are. */
const OWN: Readonly<Record<string, (plan: ShopPlan) => Variables>> = {
  accounts: ({ keys, env }) => ({ ACCOUNTS_SIGNING_JWK: JSON.stringify(keys.accounts), ...tokenNames(env) }),
  catalog: (plan) => publicUrl(plan, 'catalog'),
  orders: (plan) => ({
    ...publicUrl(plan, 'orders'),
    ...secrets(plan, 'ORDER_LINK_SECRET'),
    STOREFRONT_URL: plan.env.STOREFRONT_URL || 'http://localhost:3000',
    SMTP_URL: plan.env.SMTP_URL || `smtp://${LOOPBACK}:${plan.ports[SMTP.name]}`,
  }),
  payments: (plan) => ({
    ...stripe(plan.env),
    SANDBOX_PAYMENT_URL: urlOf(plan, 'payment-provider'),
    ...secrets(plan, 'SANDBOX_PAYMENT_KEY', 'SANDBOX_WEBHOOK_SECRET'),
  }),
  shipping: (plan) => ({
    SANDBOX_CARRIER_URL: urlOf(plan, 'carrier'),
    ...secrets(plan, 'SANDBOX_CARRIER_KEY', 'SANDBOX_WEBHOOK_SECRET'),
  }),
  'payment-provider': (plan) => ({
    ...publicUrl(plan, 'payment-provider'),
    ...secrets(plan, 'SANDBOX_PAYMENT_KEY', 'SANDBOX_WEBHOOK_SECRET'),
    ...webhooks(plan, 'PAYMENT_WEBHOOK_URL', 'payments'),
  }),
  carrier: (plan) => ({
    ...publicUrl(plan, 'carrier'),
    ...secrets(plan, 'SANDBOX_CARRIER_KEY', 'SANDBOX_WEBHOOK_SECRET'),
    ...webhooks(plan, 'CARRIER_WEBHOOK_URL', 'shipping'),
  }),
  mail: ({ ports }) => ({ SMTP_PORT: String(ports[SMTP.name]) }),
};

/** The variables that only the program `name` is told. */
export const ownVariables = (plan: ShopPlan, name: string): Variables => OWN[name]?.(plan) ?? {};

/** Where browsers reach a program. */
function publicUrl({ env, ports }: ShopPlan, name: string): Variables {
  return { PUBLIC_URL: env[variableOf('PUBLIC_URL', name)] || `http://localhost:${ports[name]}` };
}

/** Where a service hears of what happened outside; nowhere in a shop that has no such service. */
const webhooks = (plan: ShopPlan, variable: string, service: string): Variables =>
  service in plan.ports ? { [variable]: `${urlOf(plan, service)}/webhooks/sandbox` } : {};

const secrets = ({ keys }: ShopPlan, ...names: (keyof Keys['secrets'])[]): Variables =>
  Object.fromEntries(names.map((name) => [name, keys.secrets[name]]));

function stripe(env: NodeJS.ProcessEnv): Variables {
  const given = Object.entries(env).filter(([name, value]) => name.startsWith('STRIPE_') && value);
  return Object.fromEntries(given.map(([name, value = '']) => [name, value]));
}
