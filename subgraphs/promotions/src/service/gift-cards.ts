import { conflict, createId, notFound } from '#contracts';
import { saved } from '#kit';
import { createCode } from '../domain/code';
import type { GiftCard, GiftCardChanges, NewGiftCard } from '../domain/gift-card';
import type { Outcome } from '../domain/outcome';
import { attempt } from './attempt';
import { hashOfGiftCard } from './gift-card-hash';
import type { Parts } from './parts';

/** Who asks for a gift card, and the key that they chose for asking. */
export interface Issuer {
  /** As `principalName` says it. */
  readonly principal: string;
  readonly idempotencyKey: string;
}

/** A gift card that was issued. */
export interface IssuedGiftCard {
  readonly card: GiftCard;
  /** Told once; null for whoever asks again with the same key. */
  readonly code: string | null;
}

/** How long answers are kept for staff who ask again, in milliseconds: a week. */
const ANSWERS_KEPT = 7 * 24 * 60 * 60 * 1_000;

/** Groups of four letters: 80 bits. */
const CODE_GROUPS = 4;

/** The use cases of gift cards. */
export function giftCardService({ store, now, chance }: Parts) {
  return {
    /** Make a card with money on it, once however often it is asked for. Its code is kept nowhere. */
    async issueGiftCard(issuer: Issuer, wanted: NewGiftCard): Promise<IssuedGiftCard> {
      const { principal, idempotencyKey: key } = issuer;
      const at = now();
      let code: string | null = null;
      const request = { principal, operation: 'giftCardIssue', key, body: wanted, at };
      const card = await store.command((rows) =>
        rows.answerOnce(request, async () => {
          code = createCode(CODE_GROUPS, chance);
          const made: GiftCard = {
            ...{ ...wanted, id: createId('giftCard', at.getTime()), lastFour: code.slice(-4), isActive: true },
            ...{ balanceMinor: wanted.initialMinor, heldMinor: 0, createdAt: at, updatedAt: at, version: 1 },
          };
          await rows.addGiftCard(made, hashOfGiftCard(code));
          const entry = {
            id: createId('giftCardEntry', at.getTime()),
            giftCardId: made.id,
            amountMinor: made.initialMinor,
          };
          await rows.addEntries([entry], { kind: 'ISSUED', orderId: null, actor: principal, at });
          return made;
        }),
      );
      return { card, code };
    },

    updateGiftCard: (id: string, expectedVersion: number, changes: GiftCardChanges): Promise<Outcome<GiftCard>> =>
      attempt(store, async (rows) => {
        const [card] = await rows.findGiftCards([id]);
        if (!card) return notFound('gift card');
        const refusal = conflict(card, expectedVersion);
        return refusal ?? saved(await rows.saveGiftCard({ ...card, ...changes, updatedAt: now() }), card.version);
      }),

    /** Forget answers that nobody will ask for again. */
    forgetAnswers: (): Promise<number> => store.forgetAnswers(new Date(now().getTime() - ANSWERS_KEPT)),
  };
}
