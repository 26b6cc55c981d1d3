import { html, type Markup } from '../../../page/html';
import { createNextCalls, TROUBLES } from '../../../script/next-calls';
import { TOKENS } from '../tokens';

/** The form in which a person says how the next payments go. */
export const nextCalls = createNextCalls(
  { authorise: 'payments', capture: 'captures', void: 'voids', refund: 'refunds', any: 'calls of any kind' },
  {
    usual: { label: 'be dealt with as usual', behaviour: {} },
    approve: { label: 'be approved', behaviour: { answer: 'approve' } },
    decline: { label: 'be declined', behaviour: { answer: 'decline' } },
    challenge: { label: 'ask the customer first', behaviour: { answer: 'challenge' } },
    pending: { label: 'stay undecided', behaviour: { answer: 'pending', settle: { outcome: 'never', afterMs: 0 } } },
    ...TROUBLES,
  },
);

/** What can be paid with, for who wants something to happen to one payment only. */
export const TOKEN_LIST: Markup = html`<details class="more"><summary>Tokens to pay with</summary>
<dl class="pairs">${Object.entries(TOKENS).map(([token, { means }]) => html`<dt>${token}</dt><dd>${means}</dd>`)}</dl>
</details>`;
