import { getOperationAST, getVariableValues } from 'graphql';
import { graphOf } from '../../../src/executor/graph';
import { introspect } from '../../../src/executor/introspect';
import { run } from '../../../src/executor/run';
import { knownOperations } from '../../../src/operations/known-operations';
import { planningFor } from '../../../src/planner/planning';
import { type Engine, told } from './engine';
import type { Services } from './services';

/** Agora's own engine, planning in this thread. */
export function createAgora(supergraph: string, services: Services): Engine {
  const { description, plan } = planningFor(supergraph);
  const graph = graphOf({ description, plan: async (task) => plan(task) });
  const { schema } = graph;
  const operations = knownOperations(graph, { maxMiB: 8 });
  return async ({ text, document, variables: sent }, circumstances) => {
    const operation = getOperationAST(document);
    const { coerced: variables } = getVariableValues(schema, operation?.variableDefinitions ?? [], sent);
    if (!operation || !variables) throw new Error('an operation that cannot be run is not asked for');
    const { compiled, normal } = await operations.find({ text, document, operation });
    const given = { ...sent, ...normal.lifted };
    const { data, errors } = await run(compiled, {
      ...{ given, variables, known: introspect(schema, normal, given) },
      ask: (service, { body }) => services(service, JSON.parse(body), circumstances),
    });
    return { data, errors: errors.map(told) };
  };
}
