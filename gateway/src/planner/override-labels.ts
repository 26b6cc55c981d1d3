import { type DocumentNode, visit } from 'graphql';
import { stringIn } from './required/joins';

/** The labels of fields that move from one service to another little by little (`@override(from:, label:)`). */
export function overrideLabelsIn(supergraph: DocumentNode): string[] {
  const labels = new Set<string>();
  visit(supergraph, {
    Directive(directive) {
      const label = directive.name.value === 'join__field' ? stringIn(directive, 'overrideLabel') : undefined;
      if (label !== undefined) labels.add(label);
    },
  });
  return [...labels];
}
