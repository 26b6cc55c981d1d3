import type { Id, Translated } from '#contracts';
import type { Conditions } from './conditions';
import type { Effect } from './effect';
import type { Schedule } from './schedule';

/** Whether a promotion comes by itself or is asked for with the code of a voucher. */
export type Trigger = 'AUTOMATIC' | 'VOUCHER';

/** A reason why somebody pays less, and how much less. */
export interface Promotion extends Translated<'name'>, Schedule {
  readonly id: Id<'promotion'>;
  readonly isActive: boolean;
  readonly trigger: Trigger;
  /** Of the promotions that fit a cart the one with the lowest comes first. */
  readonly priority: number;
  /** Promotions apply together when all of them share one of these groups; one without a group applies alone. */
  readonly stackingGroups: readonly string[];
  readonly conditions: Conditions;
  readonly effect: Effect;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A promotion as staff describe it before it exists. */
export type NewPromotion = Omit<Promotion, 'id' | 'createdAt' | 'updatedAt' | 'version'>;

/** What staff may change about a promotion. Whether it needs a voucher stays: its vouchers would mean nothing. */
export type PromotionChanges = Partial<Omit<NewPromotion, 'trigger'>>;
