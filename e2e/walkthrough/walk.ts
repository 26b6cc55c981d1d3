import { randomUUID } from 'node:crypto';
import { until } from '#servers';
import { type Answer, askAt, must, shopUrls } from '../harness/shop';
import { fill, stepsOf } from './placeholders';
import type { Walkthrough } from './read-walkthrough';

/** How long anything may take that happens by itself, in milliseconds. */
const PATIENCE = 30_000;
const PAUSE = 200;

/** What is another way than on the page. */
interface Otherwise {
  /** Variables, over those of the page. */
  readonly variables?: Variables;
  readonly tab?: string;
}

type Variables = { readonly [name: string]: unknown };

/** Somebody who goes through a walkthrough, and has read what it answered. */
export interface Walk {
  /** Run an operation of the page, whatever it answers. */
  ask<Data = Variables>(name: string, otherwise?: Otherwise): Promise<Answer<Data>>;
  /** Run an operation that nothing speaks against. */
  run<Data = Variables>(name: string, otherwise?: Otherwise): Promise<Data>;
  /** Run an operation again and again until it answers at least this. */
  runUntil(name: string, expected: Variables, otherwise?: Otherwise): Promise<void>;
}

/** Begin to go through a walkthrough, in the shop under test. */
export function beginWalk({ headers, steps }: Walkthrough): Walk {
  const answers: Record<string, unknown> = {};
  const ask = askAt(shopUrls().gateway ?? '');

  const walk: Walk = {
    async ask<Data>(name: string, { variables = {}, tab }: Otherwise = {}) {
      const step = steps.get(name);
      if (!step) throw new Error(`the page has no operation ${name}`);
      const filled = fill(step.variables, meaningOf) as Variables;
      const sent = fill(headers.get(tab ?? step.tab) ?? '', meaningOf) as Record<string, string>;
      const answer = await ask<Data>(step.query, over(filled, variables), sent);
      Object.assign(answers, answer.data);
      return answer;
    },
    run: (name, otherwise) => must(walk.ask(name, otherwise)),
    async runUntil(name, expected, otherwise) {
      let data: Variables = {};
      await until(
        async () => {
          data = await walk.run(name, otherwise);
          return isMatch(data, expected);
        },
        PATIENCE,
        PAUSE,
      );
      expect(data).toMatchObject(expected);
    },
  };
  return walk;

  /** What a placeholder stands for: what was answered last, or a key that nobody used. */
  function meaningOf(name: string): string | number {
    if (name === 'new key') return randomUUID();
    const value = stepsOf(name).reduce<unknown>((at, step) => (at as Variables | null | undefined)?.[step], answers);
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`nothing was answered as <${name}>`);
    return value;
  }
}

function isMatch(data: Variables, expected: Variables): boolean {
  try {
    expect(data).toMatchObject(expected);
    return true;
  } catch {
    return false;
  }
}

/** Variables with others over them, level by level; lists are taken whole. */
function over(below: Variables, above: Variables): Variables {
  const entries = Object.entries(above).map(([name, value]) => {
    const under = below[name];
    return [name, isObject(under) && isObject(value) ? over(under, value) : value];
  });
  return { ...below, ...Object.fromEntries(entries) };
}

const isObject = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
