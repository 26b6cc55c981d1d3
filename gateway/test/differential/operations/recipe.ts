import fc from 'fast-check';

/**
 * Numbers that an operation is made of. What they mean depends on the schema, and is found by who writes the operation;
 * a zero is always the simplest, so that what fails shrinks to what is simple.
 */
export interface Recipe {
  readonly isMutation: boolean;
  readonly wishes: readonly Wish[];
  /** What the client says for the variables that decide what is left out. */
  readonly flags: readonly boolean[];
}

/** What somebody wants to see of an object. */
export interface Wish {
  readonly form: Form;
  /** Which field, or which type condition. */
  readonly pick: number;
  readonly alias: number;
  readonly args: number;
  readonly condition: number;
  readonly inner: readonly Wish[];
}

/** `meeting` is a field that leads to where services meet, `again` a fragment that was there before. */
type Form = 'leaf' | 'object' | 'meeting' | 'typename' | 'inline' | 'fragment' | 'again';

const DEPTH = 6;
const FLAGS = 3;
const MANY = 1_000_000;

const number = fc.noBias(fc.nat(MANY));
/** Mostly nothing special. */
const seldom = (weight: number): fc.Arbitrary<number> =>
  fc.oneof({ arbitrary: fc.constant(0), weight }, { arbitrary: number, weight: 1 });

const form = fc.oneof(
  { arbitrary: fc.constant<Form>('leaf'), weight: 3 },
  { arbitrary: fc.constant<Form>('object'), weight: 4 },
  { arbitrary: fc.constant<Form>('meeting'), weight: 8 },
  { arbitrary: fc.constant<Form>('typename'), weight: 1 },
  { arbitrary: fc.constant<Form>('inline'), weight: 2 },
  { arbitrary: fc.constant<Form>('fragment'), weight: 1 },
  { arbitrary: fc.constant<Form>('again'), weight: 1 },
);

const wishes = (depth: number): fc.Arbitrary<Wish[]> =>
  depth === 0 ? fc.constant([]) : fc.array(wish(depth), { minLength: 1, maxLength: 3, size: 'max' });

const wish = (depth: number): fc.Arbitrary<Wish> =>
  fc.record({
    form,
    pick: number,
    alias: seldom(3),
    args: seldom(1),
    condition: seldom(6),
    inner: wishes(depth - 1),
  });

/** Recipes of operations. */
export const recipe: fc.Arbitrary<Recipe> = fc.record({
  isMutation: fc.oneof({ arbitrary: fc.constant(false), weight: 9 }, { arbitrary: fc.constant(true), weight: 1 }),
  wishes: wishes(DEPTH),
  flags: fc.array(fc.boolean(), { minLength: FLAGS, maxLength: FLAGS }),
});
