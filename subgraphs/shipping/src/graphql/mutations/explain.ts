import { explainConflict, explainNotFound, mutationError } from '#kit';
import type { Refusal } from '../../domain/outcome';
import type { ShippingError } from '../types/shipping-error';

/** Tell the graph why a change was refused. */
export function explain(refusal: Refusal): ShippingError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'taken':
      return mutationError('CODE_TAKEN', 'This code is taken.', refusal.field);
    case 'version-conflict':
      return explainConflict(refusal);
    case 'bad-tariff':
      return explainTariff(refusal);
  }
}

function explainTariff({ tariff, problem }: Extract<Refusal, { kind: 'bad-tariff' }>): ShippingError {
  const path = ['input', 'tariffs', String(tariff), 'tiers'];
  const error: ShippingError =
    problem === 'no-base'
      ? mutationError('TARIFF_INCOMPLETE', 'Add a tier from weight 0 and total 0.', 'tariffs')
      : mutationError('TARIFF_AMBIGUOUS', 'Let every tier begin at another weight or total.', 'tariffs');
  return { ...error, path };
}
