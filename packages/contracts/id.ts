/** What an id's prefix says it names. */
const ID_PREFIXES = {
  customer: 'cus',
  staff: 'stf',
  address: 'adr',
  session: 'ses',
  product: 'prd',
  variant: 'var',
  category: 'cat',
  collection: 'col',
  media: 'med',
  channel: 'chn',
  priceList: 'pls',
  price: 'prc',
  taxClass: 'txc',
  taxRate: 'txr',
  warehouse: 'whs',
  stockLevel: 'stk',
  movement: 'mov',
  reservation: 'rsv',
  review: 'rev',
  wishlist: 'wsh',
  wishlistItem: 'wsi',
  promotion: 'prm',
  voucher: 'vch',
  giftCard: 'gft',
  giftCardEntry: 'gce',
  cart: 'crt',
  cartLine: 'ctl',
  checkoutSession: 'chs',
  order: 'ord',
  orderLine: 'orl',
  timelineEntry: 'tml',
  return: 'ret',
  invoice: 'inv',
  mail: 'mai',
  payment: 'pay',
  refund: 'rfd',
  shippingZone: 'shz',
  shippingMethod: 'shm',
  shipment: 'shp',
  parcel: 'pcl',
  event: 'evt',
} as const;

/** The kinds of things that have ids. */
export type IdKind = keyof typeof ID_PREFIXES;

/** An opaque id of one kind of thing, such as `prd_0mh3k…`; ids of two kinds cannot be mixed up. */
export type Id<Kind extends IdKind> = string & { readonly __kind?: Kind };

// Crockford's base 32 in lower case: sorts as it counts, and has no i, l, o or u to misread.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 14;

/** Random characters for ids: `count` numbers from 0 to 31. */
export type RandomSource = (count: number) => ArrayLike<number>;

const random: RandomSource = (count) => crypto.getRandomValues(new Uint8Array(count)).map((byte) => byte & 31);

/**
 * Make a new id: prefix, ten characters of time, fourteen of chance (70 bits). Ids made later sort later.
 * @param at milliseconds since 1970.
 */
export function createId<Kind extends IdKind>(kind: Kind, at: number = Date.now(), source = random): Id<Kind> {
  return `${ID_PREFIXES[kind]}_${encode(at, TIME_LENGTH)}${Array.from(source(RANDOM_LENGTH), toLetter).join('')}`;
}

/** Whether `value` has the form of an id of this kind; says nothing of whether the thing exists. */
export function isId<Kind extends IdKind>(kind: Kind, value: unknown): value is Id<Kind> {
  return isAnyId(value) && value.startsWith(ID_PREFIXES[kind]);
}

/** Whether `value` has the form of an id of some kind, for those to whom it does not matter which. */
export function isAnyId(value: unknown): value is string {
  return typeof value === 'string' && ANY_ID.test(value);
}

const ANY_ID = new RegExp(`^[a-z]{3}_[${ALPHABET}]{${TIME_LENGTH + RANDOM_LENGTH}}$`);

const toLetter = (value: number): string => ALPHABET.charAt(value);

function encode(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = toLetter(rest % 32) + text;
  return text;
}
