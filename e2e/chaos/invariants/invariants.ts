import type { Evidence } from '../evidence/evidence';
import { answersAreClean } from './answers';
import { limitsHold } from './discounts';
import { everySagaEnds } from './endings';
import type { Invariant } from './invariant';
import { keysAreKept } from './keys';
import { eventsCountOnce, nothingTakenForNothing, sumsFit } from './money';
import { oneOrderPerCart, ordersNeverChange } from './orders';
import { nobodySeesMore } from './privacy';
import { neverOversold, reservedOnce } from './stock';

/** The twelve of docs/architecture.md, by number. */
export const INVARIANTS: readonly Invariant[] = [
  neverOversold,
  oneOrderPerCart,
  nothingTakenForNothing,
  sumsFit,
  eventsCountOnce,
  keysAreKept,
  everySagaEnds,
  reservedOnce,
  ordersNeverChange,
  limitsHold,
  nobodySeesMore,
  answersAreClean,
];

/** Everything that speaks against any of them: `3: pay_…: 1990 kept, and no order was sold`. */
export const findViolations = (evidence: Evidence): string[] =>
  INVARIANTS.flatMap(({ number, violations }) => violations(evidence).map((text) => `${number}: ${text}`));
