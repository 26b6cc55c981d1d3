import { done } from '#contracts';
import type { Merchandise, MerchandiseFacts } from '../domain/merchandise';
import type { Outcome } from '../domain/outcome';
import { attempt } from './attempt';
import type { Parts } from './parts';

/** The use case of merchandise: say what inventory must know of a thing, new or known. */
export function merchandiseService({ store }: Parts) {
  return {
    trackMerchandise: (merchandise: MerchandiseFacts): Promise<Outcome<Merchandise>> =>
      attempt(store, async (rows) => done(await rows.setMerchandise(merchandise))),
  };
}
