import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#servers';

/** A page of docs/ that leads through operations, each to be run in somebody's tab of the playground. */
export interface Walkthrough {
  /** The headers of each tab, as a template. */
  readonly headers: ReadonlyMap<string, string>;
  /** By the name of the operation, in the order of the page. */
  readonly steps: ReadonlyMap<string, Step>;
}

/** An operation of the page. */
interface Step {
  /** Whose tab it is for. */
  readonly tab: string;
  readonly query: string;
  /** JSON in which `<…>` stands for what was answered before; see `fill`. */
  readonly variables: string;
}

/** A fenced block: its language, what is said behind that, and what is in it. */
const BLOCK = /^```(\w+)(?: ([^\n]+))?\n(.*?)^```$/gms;
const NAME = /^(?:query|mutation) (\w+)/;

/**
 * Read a walkthrough: blocks "graphql <tab>", each followed by a block "json" with its variables, and a block
 * "json headers <tab>" for each tab.
 * @param page its name in docs/
 */
export function readWalkthrough(page: string): Walkthrough {
  const text = readFileSync(join(projectRoot(), 'docs', page), 'utf8');
  const headers = new Map<string, string>();
  const steps = new Map<string, Step>();
  let latest = '';
  for (const [, language, about = '', block = ''] of text.matchAll(BLOCK)) {
    const [first = '', tab = ''] = about.split(' ');
    const step = steps.get(latest);
    if (language === 'graphql') {
      latest = nameOf(block, steps);
      steps.set(latest, { tab: first, query: block, variables: '{}' });
    } else if (language === 'json' && first === 'headers') {
      headers.set(tab, block);
    } else if (language === 'json' && step) {
      steps.set(latest, { ...step, variables: block });
    }
  }
  return { headers, steps };
}

function nameOf(query: string, known: ReadonlyMap<string, Step>): string {
  const [, name] = NAME.exec(query) ?? [];
  if (!name || known.has(name)) throw new Error(`an operation needs a name of its own:\n${query}`);
  return name;
}
