import { z } from 'zod';
import { html, type Markup } from '../../../page/html';
import { choice } from '../../../page/parts';
import type { Behaviour } from '../../../script/behaviour';
import { createRule, type Rule } from '../../../script/rules';
import { type DeliveryPlan, PLAIN } from '../../../webhooks/plan';
import { TOKENS } from '../tokens';

const LATE = 5_000;

/** What a person can have happen to the next calls. */
const ANSWERS: Record<string, { readonly label: string; readonly behaviour: Behaviour }> = {
  usual: { label: 'be dealt with as usual', behaviour: {} },
  approve: { label: 'be approved', behaviour: { answer: 'approve' } },
  decline: { label: 'be declined', behaviour: { answer: 'decline' } },
  challenge: { label: 'ask the customer first', behaviour: { answer: 'challenge' } },
  pending: { label: 'stay undecided', behaviour: { answer: 'pending', settle: { outcome: 'never', afterMs: 0 } } },
  slow: { label: 'be answered 5 s late', behaviour: { delayMs: LATE } },
  'timeout-after': { label: 'be done and never answered', behaviour: { answer: 'timeout-after' } },
  'timeout-before': { label: 'be neither done nor answered', behaviour: { answer: 'timeout-before' } },
  'error-after': { label: 'be done and answered with 503', behaviour: { answer: 'error-after' } },
  'error-before': { label: 'fail with 503', behaviour: { answer: 'error-before' } },
  'hang-up-after': { label: 'be done and cut off', behaviour: { answer: 'hang-up-after' } },
};

/** What a person can have happen to the webhooks about them. */
const WEBHOOKS: Record<string, { readonly label: string; readonly behaviour: Behaviour }> = {
  usual: { label: 'as usual', behaviour: {} },
  none: { label: 'never', behaviour: { webhooks: { ...PLAIN, times: 0 } } },
  five: { label: 'five times at once', behaviour: { webhooks: { ...PLAIN, times: 5 } } },
  late: { label: '5 s late', behaviour: { webhooks: { ...PLAIN, delayMs: LATE } } },
  early: { label: 'before the answer', behaviour: { webhooks: { ...PLAIN, beforeAnswer: true } } },
  reversed: { label: 'after the next one', behaviour: { webhooks: { ...PLAIN, order: 'reversed' } } },
  forged: { label: 'and a forged one', behaviour: { webhooks: { ...PLAIN, forged: 1 } } },
  stale: { label: 'and a stale one', behaviour: { webhooks: { ...PLAIN, stale: 1 } } },
};

const OPERATIONS: Record<string, string> = {
  authorise: 'payments',
  capture: 'captures',
  void: 'voids',
  refund: 'refunds',
  any: 'calls of any kind',
};

const labels = (choices: Record<string, { readonly label: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(choices).map(([value, { label }]) => [value, label]));

const form = z.object({
  times: z.coerce.number().int().min(1).max(1_000),
  operation: z.enum(Object.keys(OPERATIONS)),
  answer: z.enum(Object.keys(ANSWERS)),
  webhooks: z.enum(Object.keys(WEBHOOKS)),
});

/** A rule of what a person filled in. */
export const ruleForm = form.transform(({ times, operation, answer, webhooks }) =>
  createRule({
    match: operation === 'any' ? {} : { operation },
    behaviour: { ...ANSWERS[answer]?.behaviour, ...WEBHOOKS[webhooks]?.behaviour },
    times,
  }),
);

/** Where a person says how the next calls go, and what is said already. */
export const renderNextCalls = (rules: readonly Rule[]): Markup => html`<section>
<h2>What comes next</h2>
<div class="card padded">
<form class="row" method="post" action="/buttons/next">
<label class="field">The next<input type="number" name="times" value="1" min="1" max="1000"></label>
${choice('of these', 'operation', OPERATIONS)}
${choice('will', 'answer', labels(ANSWERS))}
${choice('and webhooks about them come', 'webhooks', labels(WEBHOOKS))}
<button class="main">Set</button>
</form>
<div id="rules" data-live>${renderRules(rules.filter(({ left }) => left > 0))}</div>
<details class="more"><summary>Tokens to pay with</summary>
<dl class="pairs">${Object.entries(TOKENS).map(([token, { means }]) => html`<dt>${token}</dt><dd>${means}</dd>`)}</dl>
</details>
</div></section>`;

const renderRules = (rules: readonly Rule[]): Markup | null =>
  rules.length === 0 ? null : html`<ul class="rules">${rules.map(renderRule)}</ul>`;

const renderRule = ({ left, match, behaviour }: Rule): Markup =>
  html`<li><b>${left}</b> × ${Object.values(match).join(', ') || 'any call'} <span class="soft mono">${describe(behaviour)}</span></li>`;

/** What is unusual about a behaviour, in the words of the script. */
function describe({ webhooks = PLAIN, ...rest }: Behaviour): string {
  const unusual = Object.entries(webhooks).filter(([name, value]) => value !== PLAIN[name as keyof DeliveryPlan]);
  const about = { ...rest, ...(unusual.length > 0 && { webhooks: Object.fromEntries(unusual) }) };
  return JSON.stringify(about).slice(1, -1).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ');
}
