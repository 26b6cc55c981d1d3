import { APPAREL } from './apparel/department';
import { AUDIO } from './audio/department';
import type { Department } from './department';
import { FOOTWEAR } from './footwear/department';
import { HOME } from './home/department';
import { KITCHEN } from './kitchen/department';
import { OUTDOOR } from './outdoor/department';
import { PANTRY } from './pantry/department';
import { STATIONERY } from './stationery/department';

/** Everything the shop could sell, in the order a visitor sees it. */
export const DEPARTMENTS: readonly Department[] = [
  APPAREL,
  FOOTWEAR,
  OUTDOOR,
  HOME,
  KITCHEN,
  PANTRY,
  AUDIO,
  STATIONERY,
];
