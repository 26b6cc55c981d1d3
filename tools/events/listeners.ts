import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a service says in its sources about events: types as `orders.orderConfirmed`, as EVENTS has them. */
export interface EventUse {
  readonly service: string;
  /** Types it listens to with `on`. */
  readonly hears: ReadonlySet<string>;
  /** Types that it uses at all. */
  readonly mentions: ReadonlySet<string>;
}

/** Read what all services say about events. */
export function readEventUses(root: string): EventUse[] {
  const folder = join(root, 'subgraphs');
  return readdirSync(folder)
    .filter((service) => existsSync(join(folder, service, 'src')))
    .sort()
    .map((service) => {
      const text = sourcesOf(join(folder, service, 'src'));
      return {
        service,
        hears: find(text, /\bon\(\s*EVENTS\.(\w+\.\w+)/g),
        mentions: find(text, /(?<!typeof )\bEVENTS\.(\w+\.\w+)/g),
      };
    });
}

const find = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, type = '']) => type));

function sourcesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => /(?<!\.test)\.ts$/.test(name) && !parentPath.includes('generated'))
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n');
}
