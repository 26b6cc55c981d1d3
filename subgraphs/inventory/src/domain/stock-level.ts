import { done, type Id } from '#contracts';
import type { Outcome } from './outcome';

/** How much of a thing lies in a warehouse, and how much of that is spoken for. */
export interface StockLevel {
  readonly id: Id<'stockLevel'>;
  readonly merchandiseId: string;
  readonly warehouseId: Id<'warehouse'>;
  /** Units that lie there. */
  readonly onHand: number;
  /** Of them, sold and waiting to leave. */
  readonly allocated: number;
  /** Of them, set aside by reservations. */
  readonly reserved: number;
  readonly updatedAt: Date;
}

/** So many units of a stock level. */
export interface Units {
  readonly levelId: Id<'stockLevel'>;
  readonly quantity: number;
}

/** The most units of a thing in one place. */
export const MAX_ON_HAND = 1_000_000_000;

/** A level with what decides how far it may be promised. */
export interface Shelf extends StockLevel {
  readonly productId: Id<'product'>;
  /** So many may be promised of its thing beyond what lies in all warehouses together. */
  readonly backorderLimit: number;
}

/** Units that can still be promised to somebody; below zero where more are promised than lie there. */
export function available({ onHand, allocated, reserved }: StockLevel): number {
  return onHand - allocated - reserved;
}

/** How what lies somewhere is adjusted: by so many, or to what was counted, if it still is what was seen before. */
export type Change =
  | { readonly kind: 'by'; readonly delta: number }
  | { readonly kind: 'to'; readonly quantity: number; readonly compareQuantity: number };

/** Decide what a level is after a change. What is spoken for cannot be taken away. */
export function adjust<Level extends StockLevel>(level: Level, change: Change): Outcome<Level> {
  if (change.kind === 'to' && change.compareQuantity !== level.onHand) {
    return { kind: 'quantity-mismatch', onHand: level.onHand };
  }
  const onHand = change.kind === 'to' ? change.quantity : level.onHand + change.delta;
  const field = change.kind === 'to' ? 'setTo' : 'delta';
  const adjusted = { ...level, onHand };
  if (available(adjusted) < Math.min(0, available(level))) {
    return { kind: 'insufficient-stock', field, wanted: level.onHand - onHand, available: available(level) };
  }
  return onHand > MAX_ON_HAND ? { kind: 'quantity-limit', field, limit: MAX_ON_HAND } : done(adjusted);
}

/** What can happen to units of a level that somebody buys. */
const HAPPENINGS = {
  reserve: (level: StockLevel, units: number) => ({ reserved: level.reserved + units }),
  release: (level: StockLevel, units: number) => ({ reserved: level.reserved - units }),
  commit: (level: StockLevel, units: number) => ({
    reserved: level.reserved - units,
    allocated: level.allocated + units,
  }),
  /** They are not sold after all. */
  cancel: (level: StockLevel, units: number) => ({ allocated: level.allocated - units }),
  /** They leave; where fewer lie than leave, somebody has miscounted, and nothing is left. */
  dispatch: (level: StockLevel, units: number) => ({
    allocated: level.allocated - units,
    onHand: Math.max(0, level.onHand - units),
  }),
  /** They come back, to be sold again. */
  restock: (level: StockLevel, units: number) => ({ onHand: level.onHand + units }),
};

/** The levels after something happened to some of their units; those it does not concern are the same objects. */
export function happen<Level extends StockLevel>(
  what: keyof typeof HAPPENINGS,
  levels: readonly Level[],
  units: readonly Units[],
): Level[] {
  const quantities = new Map<string, number>();
  for (const { levelId, quantity } of units) quantities.set(levelId, (quantities.get(levelId) ?? 0) + quantity);
  return levels.map((level) => {
    const quantity = quantities.get(level.id);
    return quantity === undefined ? level : { ...level, ...HAPPENINGS[what](level, quantity) };
  });
}
