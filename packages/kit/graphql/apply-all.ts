/** Make one decorator of several; of the rules that a field of an input breaks, the first is reported. */
export const applyAll =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
