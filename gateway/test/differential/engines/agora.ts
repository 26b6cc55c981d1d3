import { getOperationAST, getVariableValues } from 'graphql';
import { graphOf } from '../../../src/executor/graph';
import { introspect } from '../../../src/executor/introspect';
import { runInParts } from '../../../src/executor/parts/run-in-parts';
import { run } from '../../../src/executor/run';
import { knownOperations } from '../../../src/operations/known-operations';
import { planningFor } from '../../../src/planner/planning';
import { type Engine, told } from './engine';
import { putTogether } from './put-together';
import type { Services } from './services';

/** Agora's own engine, planning in this thread: at once, or in parts that are put together as a client does it. */
export function createAgora(
  supergraph: string,
  services: Services,
): { readonly whole: Engine; readonly inParts: Engine } {
  const { description, plan } = planningFor(supergraph);
  const graph = graphOf({ description, plan: async (task) => plan(task) });
  const { schema } = graph;
  const operations = knownOperations(graph, { maxMiB: 8 });

  const engine =
    (inParts: boolean): Engine =>
    async ({ text, document, variables: sent }, circumstances) => {
      const operation = getOperationAST(document);
      const { coerced: variables } = getVariableValues(schema, operation?.variableDefinitions ?? [], sent);
      if (!operation || !variables) throw new Error('an operation that cannot be run is not asked for');
      const { compiled, normal } = await operations.find({ text, document, operation, variables, inParts });
      const given = { ...sent, ...normal.lifted };
      const circumstancesOfRun = {
        ...{ given, variables, known: introspect(schema, normal, given) },
        ask: (service: string, { body }: { readonly body: string }) =>
          services(service, JSON.parse(body), circumstances),
      };
      const { data, errors } = compiled.parts
        ? await putTogether(await runInParts(compiled, compiled.parts, circumstancesOfRun))
        : await run(compiled, circumstancesOfRun);
      return { data, errors: errors.map(told) };
    };
  return { whole: engine(false), inParts: engine(true) };
}
