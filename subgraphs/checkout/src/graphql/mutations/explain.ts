import type { MutationError } from '#kit';
import { explainConflict, explainLimit, explainNotFound, mutationError } from '#kit';
import type { Needed, NotSold, Refusal } from '../../domain/outcome';
import type { CartError } from '../types/cart-error';

type Code = CartError['code'];

const AWAY: Record<Needed, Code> = {
  catalog: 'CATALOG_UNAVAILABLE',
  pricing: 'PRICING_UNAVAILABLE',
  promotions: 'PROMOTIONS_UNAVAILABLE',
  inventory: 'INVENTORY_UNAVAILABLE',
  shipping: 'SHIPPING_UNAVAILABLE',
};

const NOT_SOLD: Record<NotSold['where'], Code> = {
  channel: 'CHANNEL_NOT_OFFERED',
  currency: 'CURRENCY_NOT_OFFERED',
  country: 'COUNTRY_NOT_OFFERED',
};

/** Lines of an input; what is refused of a thing is refused of those with it. */
export type InputLines = readonly { readonly merchandiseId?: string; readonly lineId?: string }[];

/**
 * Tell the graph why a change was refused.
 * @param lines those of the input, for what is about one of them.
 */
export function explain(refusal: Refusal, lines: InputLines = []): CartError[] {
  switch (refusal.kind) {
    case 'merchandise-unavailable':
      return refusal.merchandiseIds.map((id) =>
        mutationError('UNAVAILABLE', 'This is not sold here.', ...pathTo(lines, id)),
      );
    case 'insufficient-stock':
      return refusal.shortages.map(({ merchandiseId, wanted, available }) => {
        const code = available === 0 ? 'OUT_OF_STOCK' : 'INSUFFICIENT_STOCK';
        const message = `${wanted} were asked for, ${available} are available.`;
        return { ...mutationError(code, message, ...pathTo(lines, merchandiseId)), available };
      });
    default:
      return [explainOne(refusal)];
  }
}

type One = Exclude<Refusal, { kind: 'merchandise-unavailable' | 'insufficient-stock' }>;

function explainOne(refusal: One): MutationError<Code> {
  switch (refusal.kind) {
    case 'not-found':
      return toFields(explainNotFound(refusal));
    case 'version-conflict':
      return explainConflict(refusal);
    case 'limit-reached':
      return explainLimit(refusal);
    case 'cart-not-open':
      return mutationError('CART_NOT_OPEN', `The cart is ${refusal.state.toLowerCase()}.`, 'cartId');
    case 'cart-exists':
      return mutationError('CART_EXISTS', 'You have a cart already.');
    case 'carts-differ':
      return mutationError('CARTS_DIFFER', 'The carts are of different channels or currencies.', 'strategy');
    case 'not-sold':
      return mutationError(NOT_SOLD[refusal.where], `There are no prices for this ${refusal.where}.`);
    case 'code-refused':
      return mutationError(refusal.reason, refusal.message, 'code');
    case 'shipping-not-offered':
      return mutationError('SHIPPING_NOT_OFFERED', 'It cannot be sent in this way.', 'methodId');
    case 'address-missing':
      return mutationError('ADDRESS_MISSING', 'There is no address to send it to.');
    case 'service-away':
      return {
        ...mutationError(AWAY[refusal.service], 'A part of the shop does not answer. Try again.'),
        retryable: true,
      };
  }
}

/** A field within a line is written with points. */
const toFields = ({ path, ...error }: MutationError<Code>): MutationError<Code> => ({
  ...error,
  path: path.flatMap((field) => field.split('.')),
});

function pathTo(lines: InputLines, merchandiseId: string): string[] {
  const index = lines.findIndex((line) => line.merchandiseId === merchandiseId);
  return index < 0 ? ['lines'] : ['lines', String(index)];
}
