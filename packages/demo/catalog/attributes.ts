import type { DemoAttribute } from '../types/catalog';
import { SHELVES } from './assortment';

/** Every attribute that some product has, once. */
export const ATTRIBUTES: readonly DemoAttribute[] = [
  ...new Set(SHELVES.flatMap(({ leaf }) => leaf.attributes.map(({ attribute }): DemoAttribute => attribute))),
];
