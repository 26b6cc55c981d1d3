import { GraphQLError, Kind, type ValidationRule } from 'graphql';
import { argumentOf, DEFER, isDefer } from './defer';

/** A label is there to be read without running anything, and tells one deferred fragment from all others. */
const labelsAreUnique: ValidationRule = (context) => {
  const known = new Set<string>();
  return {
    Directive(node) {
      const label = isDefer(node) ? argumentOf(node, 'label') : undefined;
      if (!label) return;
      if (label.kind !== Kind.STRING) {
        context.reportError(new GraphQLError(`The label of @${DEFER} must be a string.`, { nodes: label }));
      } else if (known.has(label.value)) {
        const message = `There can be only one @${DEFER} with the label "${label.value}".`;
        context.reportError(new GraphQLError(message, { nodes: label }));
      } else known.add(label.value);
    },
  };
};

/** What changes something is done in order, one after the other, so nothing of it can come later. */
const changesAreNotDeferred: ValidationRule = (context) => ({
  Directive(node) {
    const type = context.getParentType();
    if (!isDefer(node) || !type || type !== context.getSchema().getMutationType()) return;
    context.reportError(new GraphQLError(`@${DEFER} cannot be used on the root type ${type.name}.`, { nodes: node }));
  },
});

/** What the specification says of `@defer`, and graphql-js does not check yet. */
export const deferRules: readonly ValidationRule[] = [labelsAreUnique, changesAreNotDeferred];
