import { isInherited, ownField } from './json';
import type { Merge, MergeField } from './merge';

/** How many objects are merged before it is worth while to have a function of their own for that. */
const FEW = 1_000;

/**
 * Make what merges answers that have known fields. What merges many of them is generated as source, like what projects
 * answers: V8 is quickest with names that are written down.
 * @param names of all that is asked for. What a service says besides is left out.
 */
export function mergeFields(names: readonly string[], mergeField: MergeField): Merge {
  let merge: Merge = (target, source) => {
    for (const name of names) mergeField(target, name, ownField(target, name), ownField(source, name));
    merged += 1;
    if (merged === FEW && !names.some(isInherited)) merge = generate(names, mergeField);
  };
  let merged = 0;
  return (target, source) => merge(target, source);
}

function generate(names: readonly string[], mergeField: MergeField): Merge {
  const lines = names.map((name) => {
    const [known, said] = [`target.${name}`, `source.${name}`];
    return `if (${known} === undefined) { if (${said} !== undefined) ${known} = ${said}; }
else mergeField(target, "${name}", ${known}, ${said});`;
  });
  const source = `"use strict";\nreturn (target, source) => {\n${lines.join('\n')}\n};`;
  return new Function('mergeField', source)(mergeField) as Merge;
}
