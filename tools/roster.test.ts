import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readRoster } from '../launcher/roster';
import { readSandbox } from '../launcher/sandbox';

const root = join(__dirname, '..');

interface Container {
  readonly image: string;
  readonly pull_policy?: string;
  readonly build?: { readonly args?: { readonly PROGRAM: string } };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly depends_on: Readonly<Record<string, unknown>>;
  readonly healthcheck: { readonly test: readonly string[] };
}

const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Container> };
const services = readRoster(root);
const names = services.map(({ name }) => name).sort();
const sandbox = readSandbox(root);
const sandboxNames = sandbox.map(({ name }) => name);
const folders = (path: string) =>
  readdirSync(join(root, path))
    .filter((name) => !name.includes('.'))
    .sort();
const container = (name: string): Container => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

test('every service has its folder, its schema, its migrations, its line in supergraph.yaml and its container', () => {
  expect(folders('subgraphs')).toEqual(names);
  expect(folders('prisma')).toEqual(names);
  const others = ['gateway', 'migrate', 'postgres', 'redis', 'seed'];
  expect(Object.keys(compose.services).sort()).toEqual([...names, ...sandboxNames, ...others].sort());
});

test.each(services)('the container of $name is the one the rest of the house means', ({ name, port, schemaFile }) => {
  const { build, environment = {}, image } = container(name);
  expect([image, build?.args?.PROGRAM]).toEqual([`agora/${name}`, `subgraphs/${name}`]);
  expect(existsSync(join(root, 'subgraphs', name, 'src', 'main.ts'))).toBe(true);
  expect(schemaFile).toBe(`./subgraphs/${name}/schema.graphql`);
  expect(environment.PORT).toBe(port);
  const database = `DATABASE_URL_${name.toUpperCase()}`;
  expect(Object.keys(environment)).toContain(database);
  expect(Object.keys(environment).filter((variable) => variable.startsWith('DATABASE_URL_'))).toEqual([database]);
  expect(container('migrate').environment?.[database]).toMatch(new RegExp(`/${name}$`));
  expect(container('gateway').environment?.[`SUBGRAPH_URL_${name.toUpperCase()}`]).toBe(
    `http://${name}:${port}/graphql`,
  );
  expect(Object.keys(container('gateway').depends_on)).toContain(name);
});

test.each(services)('the container of $name knows those whom it asks, and may ask them', ({ name, callees }) => {
  const { environment = {} } = container(name);
  const known = Object.entries(environment).filter(([variable]) => variable.startsWith('SERVICE_URL_'));
  const ports = new Map(services.map((service) => [service.name, service.port]));
  const wanted = callees.map((callee) => [
    `SERVICE_URL_${callee.toUpperCase()}`,
    `http://${callee}:${ports.get(callee)}`,
  ]);
  expect(known.sort()).toEqual(wanted.sort());
  const key = `\${SERVICE_SIGNING_JWK_${name.toUpperCase()}:?run npm run env first}`;
  expect(environment.SERVICE_SIGNING_JWK).toBe(callees.length > 0 ? key : undefined);
});

test.each(sandbox)('the container of the $title is the one the rest of the house means', ({ name, port }) => {
  const { build, environment = {}, image, ports } = container(name);
  expect([image, build?.args?.PROGRAM]).toEqual([`agora/${name}`, `sandbox/${name}`]);
  expect(existsSync(join(root, 'sandbox', name, 'src', 'main.ts'))).toBe(true);
  expect(environment.PORT).toBe(port);
  expect(ports).toEqual([`127.0.0.1:\${${name.toUpperCase().replaceAll('-', '_')}_PORT:-${port}}:${port}`]);
});

test('no image that is built here is asked of a registry', () => {
  const built = Object.values(compose.services).filter(({ image }) => image.startsWith('agora/'));
  expect(built).toHaveLength(names.length + sandbox.length + 3);
  expect(built.filter(({ pull_policy }) => pull_policy !== 'never')).toEqual([]);
});

test('every variable that a container is given is one the code reads', () => {
  const folders = [
    ...names.map((name) => `subgraphs/${name}/src`),
    ...sandboxNames.map((name) => `sandbox/${name}/src`),
  ];
  const code = ['packages/kit', 'gateway/src', ...folders]
    .flatMap((folder) => sources(join(root, folder)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const given = new Set(
    [...names, ...sandboxNames, 'gateway'].flatMap((name) => Object.keys(container(name).environment ?? {})),
  );
  const unread = [...given].filter((name) => !/^(DATABASE|SERVICE|SUBGRAPH)_URL_/.test(name) && !code.includes(name));
  expect(unread).toEqual([]);
});

test('every variable of the compose file is explained in .env.example, and no secret stands in either', () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  const explained = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name]) => name);
  const used = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
  expect([...used].sort()).toEqual(explained.sort());
  expect(example).not.toMatch(/^(?!.*PORT).*=.+$/m);
  expect(text).not.toMatch(/password=|"d":|:\/\/[^:\s]+:[^$\s][^@\s]*@/i);
});

test('programs are checked by the file that the image has, on the port that they listen on', () => {
  for (const name of [...names, ...sandboxNames, 'gateway'])
    expect(container(name).healthcheck.test).toEqual(['CMD', 'bash', 'tools/health.sh']);
  expect(existsSync(join(root, 'tools/health.sh'))).toBe(true);
  expect(container('gateway').ports).toEqual([
    `127.0.0.1:\${GATEWAY_PORT:-4000}:${container('gateway').environment?.PORT}`,
  ]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name));
}
