import { relative } from 'node:path';
import { DEMO_CUSTOMER, DEMO_STAFF } from '#demo';
import { GATEWAY } from './plan';
import { GATEWAY_PORT } from './roster';
import type { Shop } from './shop';

/** All that somebody needs to know who has just started the shop, as one table. */
export function describeShop(shop: Shop, env: NodeJS.ProcessEnv = process.env): string {
  const port = portOf(shop, GATEWAY);
  const endpoint = `${pageOf(shop, GATEWAY)}/graphql`;
  const rows: [string, string][] = [
    ['GraphQL endpoint', endpoint + instead(port, Number(env.PORT || GATEWAY_PORT))],
    ['Playground', `${endpoint} (the same address, in a browser)`],
    ['Demo customer', signIn(DEMO_CUSTOMER)],
    ['Demo staff', `${signIn(DEMO_STAFF.ADMIN)} (everything is allowed)`],
    ...shop.services.map((service, i): [string, string] => [
      i === 0 ? 'Services' : '',
      `${service.name} ${portOf(shop, service.name)}${instead(portOf(shop, service.name), service.port)}`,
    ]),
    ...shop.sandbox.map(({ name, title, port }, i): [string, string] => [
      i === 0 ? 'Sandbox' : '',
      `${title} ${pageOf(shop, name)}${instead(portOf(shop, name), port)}`,
    ]),
    ['Databases', describeDatabases(shop)],
    ['Events', env.REDIS_URL ? 'through Redis' : 'through PostgreSQL, database bus (set REDIS_URL)'],
    ['Redis', env.REDIS_URL ? hidePassword(env.REDIS_URL) : 'none: limits and caches live in memory (set REDIS_URL)'],
    ['Logs', `${relative('.', shop.logs) || '.'}/<name>.log`],
    ['Stop', 'Ctrl-C'],
  ];
  return toTable('Agora is running', rows);
}

const pageOf = ({ urls }: Shop, name: string): string => (urls[name] ?? '').replace('127.0.0.1', 'localhost');

const portOf = ({ urls }: Shop, name: string): number => Number(new URL(urls[name] ?? '').port);

const instead = (port: number, usual: number): string => (port === usual ? '' : ` (${usual} was taken)`);

const signIn = ({ email, password }: { email: string; password: string }): string => `${email} / ${password}`;

function describeDatabases({ postgres, databases, services }: Shop): string {
  const servers = new Set(services.map(({ name }) => new URL(databases[name] ?? '').host));
  const where = [...servers].join(', ');
  return postgres ? `PostgreSQL ${postgres.server.version} at ${where}, data in ${postgres.server.folder}` : where;
}

function hidePassword(address: string): string {
  const url = new URL(address);
  if (url.password) url.password = '***';
  return url.href;
}

function toTable(title: string, rows: [string, string][]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, text]) => `  ${label.padEnd(width)}   ${text}`);
  const rule = '─'.repeat(Math.max(title.length, ...lines.map((line) => line.length)));
  return [rule, `  ${title}`, rule, ...lines, rule].join('\n');
}
