import { fill, lookAgain } from '../harness/buyer';
import { buy, complete, endingOf, follow, look } from '../harness/checkout';
import { putOnSale } from '../harness/merchandise';
import type { Rule } from '../harness/provider';
import type { Stage } from '../harness/stage';
import type { Scenario } from './scenario';
import { within } from './within';

/** Somebody with something in their cart, and tokens that only they have. */
async function setOut(stage: Stage) {
  const thing = await putOnSale(stage, { stock: 5 });
  const buyer = await fill(stage, { lines: [{ merchandiseId: thing.id }] });
  const token = (kind: string) => `${kind}:${thing.sku}`;
  const payment = async (kind: string) => {
    const [found, ...others] = await stage.provider.paymentsBy(token(kind));
    if (!found || others.length > 0) throw new Error(`there are ${others.length} payments by ${token(kind)}`);
    return found;
  };
  return { thing, buyer, token, payment };
}

/** The provider does something unusual, and the order is bought and paid for once all the same. */
function boughtOnce(name: string, rules: readonly Rule[], options: { kind?: string; isShort?: true } = {}): Scenario {
  const { kind = 'tok_ok', isShort } = options;
  return {
    name,
    isShort,
    async play(stage) {
      const { buyer, token, payment } = await setOut(stage);
      for (const rule of rules) await stage.provider.script({ ...rule, match: { ...rule.match, token: token(kind) } });
      const told = await buy(stage, buyer, { token: token(kind) });
      expect([told.codes, told.session?.state]).toEqual([[], 'COMPLETED']);
      const { authorised, captured, refunded } = await within(
        () => payment(kind),
        ({ captured }) => !stage.isCapturedAtOnce || captured > 0,
      );
      const taken = stage.isCapturedAtOnce ? buyer.dueMinor : 0;
      expect({ authorised, captured, refunded }).toEqual({ authorised: buyer.dueMinor, captured: taken, refunded: 0 });
    },
  };
}

const declines: Scenario = {
  name: 'the provider declines: no order, nothing kept, and the cart can be bought with another card',
  isShort: true,
  async play(stage) {
    const { buyer, token, payment } = await setOut(stage);
    const declined = await buy(stage, buyer, { token: token('tok_decline') });
    expect([declined.session?.state, declined.codes]).toEqual(['FAILED', ['PAYMENT_DECLINED']]);
    expect(await payment('tok_decline')).toMatchObject({ authorised: 0, captured: 0 });
    const told = await buy(stage, await lookAgain(buyer), { token: token('tok_ok') });
    expect(told.session?.state).toBe('COMPLETED');
  },
};

const ALWAYS = { times: 20 };
const five = { webhooks: { times: 5, beforeAnswer: true } };

const strangeButFine: readonly Scenario[] = [
  boughtOnce('the provider approves after three seconds: one order, one charge', [], { kind: 'tok_slow' }),
  boughtOnce(
    'the provider approves, and answers later than anybody waits: one order, one charge',
    [{ match: { operation: 'authorise' }, behaviour: { delayMs: 7_000 } }],
    { isShort: true },
  ),
  boughtOnce('the provider charges and never answers: one order, one charge', [], { kind: 'tok_timeout_after_charge' }),
  boughtOnce('the provider charges and hangs up, and takes the money and hangs up: one order, one charge', [
    { match: { operation: 'authorise' }, behaviour: { answer: 'hang-up-after' } },
    { match: { operation: 'capture' }, behaviour: { answer: 'hang-up-after' } },
  ]),
  boughtOnce('the provider is out of order twice for each thing: one order, one charge', [
    { match: { operation: 'authorise' }, behaviour: { answer: 'error-before' } },
    { match: { operation: 'authorise' }, behaviour: { answer: 'error-after' } },
    { match: { operation: 'capture' }, behaviour: { answer: 'error-before' } },
    { match: { operation: 'capture' }, behaviour: { answer: 'error-after' } },
  ]),
  boughtOnce('the provider decides a second later, by webhook alone: one order, one charge', [], {
    kind: 'tok_pending',
  }),
  boughtOnce(
    'the provider tells of everything five times at once, before it answers: one effect',
    [
      { match: { operation: 'authorise' }, behaviour: five, ...ALWAYS },
      { match: { operation: 'capture' }, behaviour: five, ...ALWAYS },
    ],
    { isShort: true },
  ),
  boughtOnce('the provider tells that money is taken before it tells that it was set aside: one effect', [
    { match: { operation: 'authorise' }, behaviour: { webhooks: { order: 'reversed' } }, ...ALWAYS },
  ]),
  boughtOnce(
    'forged and stale webhooks come along with the true ones: only the true ones have an effect',
    [
      { match: { operation: 'authorise' }, behaviour: { webhooks: { forged: 3, stale: 3 } }, ...ALWAYS },
      { match: { operation: 'capture' }, behaviour: { webhooks: { forged: 3, stale: 3 } }, ...ALWAYS },
    ],
    { isShort: true },
  ),
];

const forged: Scenario = {
  name: 'somebody forges that a payment was approved: nothing happens, and the customer can still decline',
  isShort: true,
  async play(stage) {
    const { buyer, token, payment } = await setOut(stage);
    const told = await buy(stage, buyer, { token: token('tok_challenge') });
    expect(told.session?.state).toBe('ACTION_REQUIRED');
    const { id } = await payment('tok_challenge');
    for (const type of ['payment.authorised', 'payment.captured']) await stage.provider.forge(id, type);
    const lies = (await stage.provider.ledger()).webhooks.filter(({ state }) => state === 'forged');
    const answers = lies.flatMap(({ attempts }) => attempts.map(({ status }) => status));
    expect(answers.length).toBeGreaterThanOrEqual(2);
    expect(answers.filter((status) => status !== 400)).toEqual([]);
    const session = told.session?.id ?? '';
    expect((await look(buyer, session))?.state).toBe('ACTION_REQUIRED');
    await stage.provider.answerChallenge(id, 'decline');
    const ended = told.session && (await follow(buyer, told.session, { pastAction: true }));
    expect(ended && endingOf(ended)).toBe('FAILED PAYMENT_DECLINED');
  },
};

const stale: Scenario = {
  name: 'a webhook of an hour ago is sent again: nothing happens',
  async play(stage) {
    const { buyer, token, payment } = await setOut(stage);
    await buy(stage, buyer, { token: token('tok_ok') });
    const { id } = await payment('tok_ok');
    const { webhooks } = await within(stage.provider.ledger, ({ webhooks }) => webhooks.length > 0);
    const before = await payment('tok_ok');
    const first = webhooks[0]?.id ?? '';
    await stage.provider.resend(first, { times: 0, stale: 2, forged: 2 });
    await stage.provider.resend(first, { times: 3 });
    const again = (await stage.provider.ledger()).webhooks.find((webhook) => webhook.id === first);
    const lies = again?.attempts.filter(({ kind }) => kind !== 'true') ?? [];
    expect(lies.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect((await payment('tok_ok')).captured).toBeGreaterThanOrEqual(before.captured);
    expect(id).toBe(before.id);
  },
};

const challenged: Scenario = {
  name: 'the bank asks the customer, who approves: one order',
  isShort: true,
  async play(stage) {
    const { buyer, token, payment } = await setOut(stage);
    const told = await buy(stage, buyer, { token: token('tok_challenge') });
    expect(told.session?.action?.url).toContain('/challenge/');
    await stage.provider.answerChallenge((await payment('tok_challenge')).id, 'approve');
    const ended = told.session && (await follow(buyer, told.session, { pastAction: true }));
    expect(ended?.state).toBe('COMPLETED');
  },
};

const declinedAtBank: Scenario = {
  name: 'the bank asks the customer, who declines: no order, and the cart is open again',
  async play(stage) {
    const { buyer, token, payment } = await setOut(stage);
    const told = await buy(stage, buyer, { token: token('tok_challenge') });
    const busy = await complete(stage, buyer, { token: token('tok_ok') });
    expect([busy.codes, busy.session?.id]).toEqual([['CHECKOUT_IN_PROGRESS'], told.session?.id]);
    await stage.provider.answerChallenge((await payment('tok_challenge')).id, 'decline');
    const ended = told.session && (await follow(buyer, told.session, { pastAction: true }));
    expect(ended && endingOf(ended)).toBe('FAILED PAYMENT_DECLINED');
    const again = await buy(stage, await lookAgain(buyer), { token: token('tok_ok') });
    expect(again.session?.state).toBe('COMPLETED');
  },
};

/** What a payment provider can do to a shop. */
export const providers: readonly Scenario[] = [declines, ...strangeButFine, forged, stale, challenged, declinedAtBank];
