import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  NoUnusedVariablesRule,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { parseInOneByte } from '../document/one-byte';
import { UnresolvableFieldError } from '../errors';
import type { CompiledOperation } from '../executor/compile';
import type { Graph } from '../executor/graph';
import { decideRoots, decidingAtRoot } from './decide-roots';
import { isOn } from './defer';
import { type NormalOperation, normalise } from './normalise';
import { settleDefers } from './settle-defers';

/** An operation as a client sent it. */
export interface SentOperation {
  /** The document's text. */
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The client's variables, with defaults in place. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether its client takes an answer in parts. */
  readonly inParts: boolean;
}

/** An operation that can be run, and the form in which it is. */
interface KnownOperation {
  readonly compiled: CompiledOperation;
  readonly normal: NormalOperation;
}

/** The operations that clients of one graph send, kept ready: those of the latest requests. */
export interface KnownOperations {
  /** @throws OperationTooComplexError, UnresolvableFieldError */
  find(sent: SentOperation): Promise<KnownOperation>;
  /**
   * Make ready what is used most elsewhere, as far as it is valid here.
   * @param isEnough whether the rest is to be left.
   */
  learn(texts: readonly string[], isEnough: () => boolean): Promise<void>;
  /** The texts of what is used most here, the most used first. */
  mostUsed(): string[];
}

/** A compiled operation, and how often it was asked for. */
interface Kept {
  readonly text: string;
  readonly compiled: Promise<CompiledOperation>;
  uses: number;
}

/**
 * How much memory normal forms and compiled operations take for each character of their text, in bytes, about: it was
 * measured.
 */
const WEIGHT = { normal: 75, compiled: 60 };

/** The part of the space that normal forms have, which save looking through documents again. */
const FOR_NORMALS = 1 / 3;

/** Those of the specification for what was valid as it was sent: what its variables decided may be decided by now. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

/** So many operations are made ready before a new supergraph is used, or a new worker. */
const LEARNT = 200;

/** @param maxMiB how much memory may be taken by what is kept, about. */
export function knownOperations(graph: Graph, { maxMiB }: { maxMiB: number }): KnownOperations {
  const normals = new LRUCache<string, NormalOperation>({
    maxSize: Math.ceil(maxMiB * 2 ** 20 * FOR_NORMALS),
    sizeCalculation: (_normal, text) => text.length * WEIGHT.normal,
  });
  const kept = new LRUCache<string, Kept>({
    maxSize: Math.ceil(maxMiB * 2 ** 20 * (1 - FOR_NORMALS)),
    sizeCalculation: ({ text }) => text.length * WEIGHT.compiled,
  });

  function normalForm(sent: Omit<SentOperation, 'text' | 'inParts'>, isDecided: boolean): NormalOperation {
    const { document, operation } = isDecided ? decideRoots(sent, sent.variables) : sent;
    return normalise(graph.schema, document, operation);
  }

  /** An operation in the form in which it is planned, given the variables. */
  function settled(name: string, normal: NormalOperation, isDeferred: (directive: DirectiveNode) => boolean) {
    const on = new Set(normal.defers.filter(isDeferred));
    const key = `${normal.defers.map((one) => Number(on.has(one))).join('')} ${name}`;
    const form = normals.get(key) ?? settleDefers(normal, (one) => on.has(one));
    normals.set(key, form);
    return form;
  }

  function keep(normal: NormalOperation): Kept {
    const known = kept.get(normal.text);
    if (known) return known;
    const { text } = normal;
    const compiled = graph.compile(normal);
    const fresh = { text, compiled, uses: 0 };
    compiled.catch(() => kept.delete(text)); // it may be that there was no time for it
    kept.set(text, fresh);
    return fresh;
  }

  return {
    async find({ text, document, operation, variables, inParts }) {
      const decisions = decidingAtRoot({ document, operation }).map((one) => Number(variables[one] === true));
      const name = `${decisions.join('')} ${operation.name?.value ?? ''} ${text}`;
      const sent = normals.get(name) ?? normalForm({ document, operation, variables }, decisions.length > 0);
      normals.set(name, sent);
      const normal =
        sent.defers.length === 0 ? sent : settled(name, sent, (directive) => inParts && isOn(directive, variables));
      const found = keep(normal);
      found.uses += 1;
      const compiled = await found.compiled;
      refuseUnplanned(compiled, variables);
      return { compiled, normal };
    },
    async learn(texts, isEnough) {
      for (const text of texts) {
        if (isEnough()) return;
        const document = parseInOneByte(text);
        if (validate(graph.schema, document, RULES).length > 0) continue;
        await keep({ ...partsOf(document), text, lifted: {}, defers: [] }).compiled.catch(() => {});
      }
    },
    mostUsed() {
      const all = [...kept.values()].sort((one, other) => other.uses - one.uses);
      return all.slice(0, LEARNT).map(({ text }) => text);
    },
  };
}

function refuseUnplanned({ unplanned }: CompiledOperation, variables: SentOperation['variables']): void {
  for (const { field, conditions } of unplanned) {
    if (conditions.every(({ variable, is }) => variables[variable] === is)) throw new UnresolvableFieldError(field);
  }
}

/** The parts of a document that was made normal before. */
function partsOf({ definitions }: DocumentNode): Pick<NormalOperation, 'operation' | 'fragments'> {
  const [operation, ...fragments] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation comes first in its normal form');
  const named = fragments.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return { operation, fragments: Object.fromEntries(named.map((one) => [one.name.value, one])) };
}
