import { memo } from '#kit';
import { type Consignment, type Offer, quote } from '../domain/quote';
import type { Parts } from './parts';

/** How long zones, methods and tariffs are remembered, in milliseconds: every cart asks for them. */
const REMEMBERED = 3_000;

/** The use case of asking what sending something would cost. */
export function quoteService({ store }: Parts) {
  const offered = memo(store.findOffered, REMEMBERED);
  return {
    quoteShipping: async (consignment: Consignment): Promise<Offer[]> => quote(await offered(), consignment),
  };
}
