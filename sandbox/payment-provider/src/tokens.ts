import type { Behaviour } from '../../script/behaviour';

/** How long `tok_slow` takes and `tok_pending` waits, in milliseconds. */
const SLOW = 3_000;
const A_MOMENT = 1_000;

/** What the tokens stand for; each may be followed by `:` and anything, for a script to know it by. */
export const TOKENS: Record<string, { readonly means: string; readonly behaviour: Behaviour }> = {
  tok_ok: { means: 'is approved', behaviour: {} },
  tok_decline: {
    means: 'is declined: insufficient_funds',
    behaviour: { answer: 'decline', declineCode: 'insufficient_funds' },
  },
  tok_challenge: { means: 'asks the customer first (3-D Secure)', behaviour: { answer: 'challenge' } },
  tok_slow: { means: 'is approved, and the answer takes three seconds', behaviour: { delayMs: SLOW } },
  tok_timeout_after_charge: { means: 'is approved, and never answered', behaviour: { answer: 'timeout-after' } },
  tok_pending: {
    means: 'is decided later: approved after a second',
    behaviour: { answer: 'pending', settle: { outcome: 'approve', afterMs: A_MOMENT } },
  },
};

/** How a payment with a token goes when the script says nothing; nothing when there is no such token. */
export const behaviourOf = (token: string): Behaviour | undefined => TOKENS[token.split(':', 1)[0] ?? '']?.behaviour;
