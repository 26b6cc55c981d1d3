import { enumOf } from '#kit';
import type { StockLevelOrderName } from '../../domain/stock-level-order';

/** See the description in the schema. */
export const StockLevelOrderEnum = enumOf<StockLevelOrderName>(
  'StockLevelOrder',
  { AVAILABLE_ASC: 'The scarcest first.', AVAILABLE_DESC: '', ON_HAND_ASC: '', ON_HAND_DESC: '' },
  'In which order stock levels are listed.',
);
