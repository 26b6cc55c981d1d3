import { z } from 'zod';
import { type Content, html, type Markup } from '../page/html';
import { choice } from '../page/parts';
import { type DeliveryPlan, PLAIN } from '../webhooks/plan';
import type { Behaviour } from './behaviour';
import { createRule, type Rule } from './rule';

const LATE = 5_000;

/** Something a person can choose to have happen. */
export interface Option {
  readonly label: string;
  readonly behaviour: Behaviour;
}

/** How answers go missing or come late, for every party. */
export const TROUBLES: Record<string, Option> = {
  slow: { label: 'be answered 5 s late', behaviour: { delayMs: LATE } },
  'timeout-after': { label: 'be done and never answered', behaviour: { answer: 'timeout-after' } },
  'timeout-before': { label: 'be neither done nor answered', behaviour: { answer: 'timeout-before' } },
  'error-after': { label: 'be done and answered with 503', behaviour: { answer: 'error-after' } },
  'error-before': { label: 'fail with 503', behaviour: { answer: 'error-before' } },
  'hang-up-after': { label: 'be done and cut off', behaviour: { answer: 'hang-up-after' } },
};

const WEBHOOKS: Record<string, Option> = {
  usual: { label: 'as usual', behaviour: {} },
  none: { label: 'never', behaviour: { webhooks: { ...PLAIN, times: 0 } } },
  five: { label: 'five times at once', behaviour: { webhooks: { ...PLAIN, times: 5 } } },
  late: { label: '5 s late', behaviour: { webhooks: { ...PLAIN, delayMs: LATE } } },
  early: { label: 'before the answer', behaviour: { webhooks: { ...PLAIN, beforeAnswer: true } } },
  reversed: { label: 'after the next one', behaviour: { webhooks: { ...PLAIN, order: 'reversed' } } },
  forged: { label: 'and a forged one', behaviour: { webhooks: { ...PLAIN, forged: 1 } } },
  stale: { label: 'and a stale one', behaviour: { webhooks: { ...PLAIN, stale: 1 } } },
};

/** A form in which a person says how the next calls go. */
export interface NextCalls {
  /** The form, and the rules that are good still. */
  render(rules: readonly Rule[], more?: Content): Markup;
  /** Reads what was filled in. */
  readonly form: z.ZodType<Rule>;
}

/**
 * Make such a form.
 * @param operations the kinds of calls and what they are called; `any` is all of them.
 * @param answers what can happen to them, in words that follow "will".
 */
export function createNextCalls(operations: Record<string, string>, answers: Record<string, Option>): NextCalls {
  const filledIn = z.object({
    times: z.coerce.number().int().min(1).max(1_000),
    operation: z.enum(Object.keys(operations)),
    answer: z.enum(Object.keys(answers)),
    webhooks: z.enum(Object.keys(WEBHOOKS)),
  });
  return {
    form: filledIn.transform(({ times, operation, answer, webhooks }) =>
      createRule({
        match: operation === 'any' ? {} : { operation },
        behaviour: { ...answers[answer]?.behaviour, ...WEBHOOKS[webhooks]?.behaviour },
        times,
      }),
    ),
    render: (rules, more) => html`<section>
<h2>What comes next</h2>
<div class="card padded">
<form class="row" method="post" action="/buttons/next">
<label class="field">The next<input type="number" name="times" value="1" min="1" max="1000"></label>
${choice('of these', 'operation', operations)}
${choice('will', 'answer', labelsOf(answers))}
${choice('and webhooks about them come', 'webhooks', labelsOf(WEBHOOKS))}
<button class="main">Set</button>
</form>
<div id="rules" data-live>${renderRules(rules.filter(({ left }) => left > 0))}</div>
${more}</div></section>`,
  };
}

const labelsOf = (options: Record<string, Option>): Record<string, string> =>
  Object.fromEntries(Object.entries(options).map(([value, { label }]) => [value, label]));

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
