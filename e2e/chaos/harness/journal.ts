import type { AnswerGiven, Completion } from '../evidence/evidence';
import type { Buyer, Completing } from './people';

/** What people asked of the shop, and what it told them: the other side of what its own books say. */
export interface Journal {
  readonly answers: AnswerGiven[];
  readonly completions: Completion[];
  /** Completions of which nobody knows what became, by cart and key. */
  readonly unanswered: Map<string, { readonly cartId: string; readonly completing: Completing }>;
  /** Carts with whoever opens them, by id. */
  readonly buyers: Map<string, Buyer>;
  /** The things that were put on sale, by id. */
  readonly merchandise: Set<string>;
  /** Every order as it was when it was first seen, as text, by id. */
  readonly firstSeen: Map<string, string>;
}

/** Begin a journal. */
export const openJournal = (): Journal => ({
  answers: [],
  completions: [],
  unanswered: new Map(),
  buyers: new Map(),
  merchandise: new Set(),
  firstSeen: new Map(),
});
