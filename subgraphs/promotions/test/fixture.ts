import {
  type Answer,
  type Ask,
  createTestClock,
  service,
  staff,
  startTestSubgraph,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import { createPromotions } from '../src/promotions';
import { createPromotionsService, type PromotionsService } from '../src/service';
import { createStore } from '../src/store';

/** promotions, and everybody who has to do with it. */
export interface TestPromotions extends TestSubgraph {
  /** Staff who may do everything here. */
  readonly merchandiser: Ask;
  /** The service that sells. */
  readonly checkout: Ask;
  readonly clock: TestClock;
  /** The use cases of another replica of the service, over the same database. */
  readonly replica: PromotionsService;
}

/** Start promotions on a database of its own, with a clock that stands still. */
export async function startPromotions(): Promise<TestPromotions> {
  const clock = createTestClock();
  const promotions = await startTestSubgraph('promotions', (database) =>
    createPromotions({ database, now: clock.now }),
  );
  const chance = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
  return {
    ...promotions,
    merchandiser: promotions.as(staff('promotions:read', 'promotions:write')),
    checkout: promotions.as(service('checkout')),
    clock,
    replica: createPromotionsService({ store: createStore(promotions.database), now: clock.now, chance }),
  };
}

/** What a mutation answered: the thing, or the codes and paths of refusals. */
export interface Changed<Thing> {
  readonly thing: Thing | null;
  readonly refusals: string[];
}

/** Change something; faults are thrown. */
async function change<Thing>(
  ask: Ask,
  [name, input, thing]: readonly [name: string, input: string, thing: string],
  variables: unknown,
): Promise<Changed<Thing>> {
  const { data, errors } = await ask<{
    it: { thing: Thing | null; errors: { code: string; path: string[] }[] } | null;
  }>(`mutation ($input: ${input}!) { it: ${name}(input: $input) { thing: ${thing} errors { code path } } }`, {
    input: variables,
  });
  if (!data?.it) throw new Error(JSON.stringify(errors));
  return { thing: data.it.thing, refusals: data.it.errors.map(({ code, path }) => [code, ...path].join(' ')) };
}

/** The thing that was made or changed, when nobody refused. */
async function done<Thing>(changed: Promise<Changed<Thing>>): Promise<Thing> {
  const { thing, refusals } = await changed;
  if (!thing) throw new Error(refusals.join());
  return thing;
}

/** Ten percent off the order, unless said otherwise. */
export function promotionInput(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{ name: 'Ten percent', trigger: 'VOUCHER', stackingGroups: ['any'] },
    ...{ translations: [{ locale: 'ko', name: '10% 할인' }], effect: { kind: 'PERCENTAGE', basisPoints: 1_000 } },
    ...more,
  };
}

/** Make a promotion that is asked for by voucher, and its voucher; their ids, and the code. */
export async function vouched(
  { merchandiser }: TestPromotions,
  code: string,
  terms: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): Promise<{ promotionId: string; voucherId: string; code: string }> {
  const promotion = await done(
    change<{ id: string }>(
      merchandiser,
      ['promotionCreate', 'PromotionCreateInput', 'promotion { id }'],
      promotionInput(more),
    ),
  );
  const voucher = await done(
    change<{ id: string }>(merchandiser, ['voucherCreate', 'VoucherCreateInput', 'voucher { id }'], {
      ...{ promotionId: promotion.id, code },
      ...terms,
    }),
  );
  return { promotionId: promotion.id, voucherId: voucher.id, code };
}

/** Make a promotion that comes by itself; its id. */
export async function automatic({ merchandiser }: TestPromotions, more: Record<string, unknown>): Promise<string> {
  const input = promotionInput({ trigger: 'AUTOMATIC', ...more });
  const parts = ['promotionCreate', 'PromotionCreateInput', 'promotion { id }'] as const;
  return (await done(change<{ id: string }>(merchandiser, parts, input))).id;
}

/** Issue a gift card; its id and code. */
export async function giftCard(
  { merchandiser, clock }: TestPromotions,
  amountMinor: number,
  more: Record<string, unknown> = {},
): Promise<{ id: string; code: string }> {
  const { data, errors } = await merchandiser<{ it: { giftCard: { id: string }; code: string } | null }>(
    'mutation ($input: GiftCardIssueInput!) { it: giftCardIssue(input: $input) { giftCard { id } code } }',
    { input: { amountMinor, currencyCode: 'EUR', idempotencyKey: newKey(), ...more } },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  // What happens next happens later.
  clock.advance(1);
  return { id: data.it.giftCard.id, code: data.it.code };
}

/** Change something as staff; the codes and paths of refusals. */
export const asStaff = <Thing>(
  { merchandiser }: TestPromotions,
  parts: readonly [name: string, input: string, thing: string],
  input: Record<string, unknown>,
): Promise<Changed<Thing>> => change<Thing>(merchandiser, parts, input);

/** A cart of one thing for 100.00 EUR, bought by a guest, unless said otherwise. */
export function cart(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{ channel: 'eu', currencyCode: 'EUR', customerId: null, customerGroups: [], email: 'ann@example.com' },
    ...{ voucherCodes: [], shippingMinor: 500 },
    lines: [line('one', 10_000)],
    ...more,
  };
}

/** A line of a cart. */
export const line = (id: string, unitAmountMinor: number, more: Record<string, unknown> = {}) => ({
  ...{ id, merchandiseId: 'var_lamp', productId: 'prd_lamp', categoryIds: ['cat_home'], quantity: 1, unitAmountMinor },
  ...more,
});

/** A quote as tests look at it. */
export interface Quote {
  discounts: {
    promotionId: string;
    code: string | null;
    name: string;
    kind: string;
    amountMinor: number;
    lines: { lineId: string; amountMinor: number }[];
  }[];
  giftCards: { id: string; position: number; maskedCode: string; balanceMinor: number; currencyCode: string }[];
  problems: { code: string; voucherOrCard: string; message: string }[];
}

const QUOTE = `query ($input: DiscountQuoteInput!) { quote: discountQuote(input: $input) {
  discounts { promotionId code name kind amountMinor lines { lineId amountMinor } }
  giftCards { id position maskedCode balanceMinor currencyCode }
  problems { code voucherOrCard message }
} }`;

/** Ask as checkout what a cart would be less. */
export async function quote(
  { checkout }: Pick<TestPromotions, 'checkout'>,
  input: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Quote> {
  const { data } = await must(checkout<{ quote: Quote }>(QUOTE, { input: { giftCardCodes: [], ...input } }, headers));
  return data.quote;
}

/** Codes of the problems in a quote, with what they are about. */
export const problemsOf = ({ problems }: Quote): string[] =>
  problems.map(({ code, voucherOrCard }) => `${code} ${voucherOrCard}`);

/** What is held for a checkout, as tests look at it. */
export interface Held {
  owner: string;
  state: string;
  orderId: string | null;
  discounts: { promotionId: string; code: string | null; amountMinor: number }[];
  giftCards: { id: string; maskedCode: string; amountMinor: number; currencyCode: string }[];
}

const HOLD = `discountHold { owner state orderId discounts { promotionId code amountMinor }
  giftCards { id maskedCode amountMinor currencyCode } }`;

let owners = 0;

/** A checkout session that was never heard of. */
export function newOwner(): string {
  owners += 1;
  return `chs_${owners}`;
}

/** Have something set aside as checkout, for somebody new unless said, counting on the discounts of a quote of now. */
export async function hold(
  promotions: Pick<TestPromotions, 'checkout'>,
  input: Record<string, unknown>,
): Promise<Changed<Held>> {
  const { owner = newOwner(), giftCards = [], expected, expiresInSeconds, ...rest } = input;
  const whole = cart(rest);
  const counted = expected ?? (await expectedOf(promotions, whole));
  return change<Held>(promotions.checkout, ['discountHold', 'DiscountHoldInput', HOLD], {
    ...{ ...whole, owner, giftCards, expected: counted },
    ...(expiresInSeconds !== undefined && { expiresInSeconds }),
  });
}

/** The discounts of a cart, as a checkout would count on them. */
export async function expectedOf(promotions: Pick<TestPromotions, 'checkout'>, whole: Record<string, unknown>) {
  const { discounts } = await quote(promotions, whole);
  return discounts.map(({ promotionId, code, amountMinor }) => ({ promotionId, code, amountMinor }));
}

/** An order is placed. */
export const confirm = (
  { checkout }: TestPromotions,
  owner: string,
  orderId = `ord_${owner}`,
): Promise<Changed<Held>> =>
  change<Held>(checkout, ['discountConfirm', 'DiscountConfirmInput', HOLD], { owner, orderId });

/** A checkout failed. */
export const release = ({ checkout }: TestPromotions, owner: string): Promise<Changed<Held>> =>
  change<Held>(checkout, ['discountRelease', 'DiscountReleaseInput', HOLD], { owner });

/** How often a voucher is held and redeemed: `2 1`. */
export async function usesOf({ merchandiser }: TestPromotions, code: string): Promise<string> {
  const { data } = await must(
    merchandiser<{ voucher: { held: number; redeemed: number } }>(
      'query ($code: String) { voucher(code: $code) { held redeemed } }',
      { code },
    ),
  );
  return `${data.voucher.held} ${data.voucher.redeemed}`;
}

/** What is on a gift card, what of it is held, and its ledger, the oldest entry first. */
export async function moneyOf({ merchandiser }: TestPromotions, id: string): Promise<(number | string)[]> {
  interface Card {
    balance: { amountMinor: number };
    held: { amountMinor: number };
    entries: { kind: string; amount: { amountMinor: number } }[];
  }
  const { data } = await must(
    merchandiser<{ card: Card }>(
      `query ($id: ID!) { card: giftCard(id: $id) {
        balance { amountMinor } held { amountMinor } entries { kind amount { amountMinor } }
      } }`,
      { id },
    ),
  );
  const { balance, held, entries } = data.card;
  const ledger = entries.toReversed().map(({ kind, amount }) => `${kind} ${amount.amountMinor}`);
  return [balance.amountMinor, held.amountMinor, ...ledger];
}

/** So many at once. */
export const many = <Answered>(count: number, ask: (index: number) => Promise<Answered>): Promise<Answered[]> =>
  Promise.all(Array.from({ length: count }, (_none, index) => ask(index)));

/** Every node of a list, read page by page. */
export async function everyNode<Node>(
  ask: Ask,
  list: string,
  { args, fields, first }: { args: string; fields: string; first: number },
): Promise<Node[]> {
  interface Page {
    list: { nodes: Node[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }
  const query = `query ($after: String) { list: ${list}(${args} first: ${first}, after: $after) {
    nodes { ${fields} } pageInfo { endCursor hasNextPage }
  } }`;
  const nodes: Node[] = [];
  let after: string | undefined;
  do {
    const answer: Answer<Page> = await must(ask<Page>(query, { after }));
    const { pageInfo, nodes: more } = answer.data.list;
    nodes.push(...more);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  } while (after);
  return nodes;
}

/** An idempotency key that was never used. */
export const newKey = (): string => crypto.randomUUID();

/** The answer, when nothing in it went wrong. */
export async function must<Data>(asked: Promise<Answer<Data>>): Promise<Answer<Data>> {
  const answer = await asked;
  const outcomes = Object.values(answer.data ?? {}) as ({ errors?: unknown[] } | null)[];
  const problems = [...answer.errors, ...outcomes.flatMap((outcome) => outcome?.errors ?? [])];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answer;
}

/** Codes of the faults in an answer. */
export const codes = ({ errors }: Answer<unknown>): unknown[] => errors.map(({ extensions }) => extensions?.code);
