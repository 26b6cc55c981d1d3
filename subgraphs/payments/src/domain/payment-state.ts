/** What has become of a payment. It follows from its sums and facts; see {@link stateOf}. */
export type PaymentState =
  | 'PENDING'
  | 'ACTION_REQUIRED'
  | 'AUTHORISED'
  | 'DECLINED'
  | 'PARTLY_CAPTURED'
  | 'CAPTURED'
  | 'PARTLY_REFUNDED'
  | 'REFUNDED'
  | 'VOIDING'
  | 'VOIDED';

/** From which state a payment may go straight to which. */
const NEXT: Record<PaymentState, readonly PaymentState[]> = {
  PENDING: ['ACTION_REQUIRED', 'AUTHORISED', 'DECLINED', 'VOIDING'],
  ACTION_REQUIRED: ['AUTHORISED', 'DECLINED', 'VOIDING'],
  AUTHORISED: ['PARTLY_CAPTURED', 'CAPTURED', 'VOIDING', 'VOIDED'],
  // An approval that comes after all is given back.
  DECLINED: ['VOIDING'],
  PARTLY_CAPTURED: ['CAPTURED', 'PARTLY_REFUNDED'],
  CAPTURED: ['PARTLY_REFUNDED'],
  // A bank may send a refund back weeks later.
  PARTLY_REFUNDED: ['REFUNDED', 'PARTLY_CAPTURED', 'CAPTURED'],
  REFUNDED: ['PARTLY_REFUNDED'],
  // The bank may say no, or the money be taken, while it is being given back.
  VOIDING: ['VOIDED', 'DECLINED', 'PARTLY_CAPTURED', 'CAPTURED'],
  // Nothing was found at the provider, and then an approval came.
  VOIDED: ['VOIDING'],
};

/** The provider has not said yes or no. */
export const UNDECIDED: readonly PaymentState[] = ['PENDING', 'ACTION_REQUIRED'];

const REACHABLE = new Map(
  Object.keys(NEXT).map((state) => [state as PaymentState, statesAfter(state as PaymentState)]),
);

/**
 * Whether a payment in one state may be in another later on, with any number of steps between: what happened in
 * between may not have been told in its turn.
 */
export function canBecome(from: PaymentState, to: PaymentState): boolean {
  return from === to || Boolean(REACHABLE.get(from)?.has(to));
}

function statesAfter(start: PaymentState): ReadonlySet<PaymentState> {
  const found = new Set<PaymentState>();
  const open = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    for (const next of NEXT[state]) {
      if (!found.has(next)) open.push(next);
      found.add(next);
    }
  }
  return found;
}

/** What the state of a payment follows from. */
export interface StateFacts {
  readonly authorisedMinor: number;
  readonly capturedMinor: number;
  readonly refundedMinor: number;
  /** Nobody wants the money any more. */
  readonly isGivenUp: boolean;
  /** Nothing more of what is authorised can be taken. */
  readonly isReleased: boolean;
  readonly declineCode: string | null;
  readonly actionUrl: string | null;
}

/** The state that facts make; money that moved says more than anything else. */
export function stateOf(facts: StateFacts): PaymentState {
  const { authorisedMinor, capturedMinor, refundedMinor, isGivenUp, isReleased, declineCode, actionUrl } = facts;
  if (capturedMinor > 0) {
    if (refundedMinor >= capturedMinor) return 'REFUNDED';
    if (refundedMinor > 0) return 'PARTLY_REFUNDED';
    return isReleased || capturedMinor >= authorisedMinor ? 'CAPTURED' : 'PARTLY_CAPTURED';
  }
  if (isReleased) return 'VOIDED';
  if (declineCode !== null) return authorisedMinor > 0 ? 'VOIDING' : 'DECLINED';
  if (isGivenUp) return 'VOIDING';
  if (authorisedMinor > 0) return 'AUTHORISED';
  return actionUrl === null ? 'PENDING' : 'ACTION_REQUIRED';
}
