import type { CurrencyCode, Id, Locale } from '#contracts';
import type { DemoInstant, DemoText } from './text';

/** A place where the shop sells: its assortment, currency and languages. */
export interface DemoChannel {
  readonly id: Id<'channel'>;
  /** `eu`, `kr` or `kw`. */
  readonly slug: string;
  readonly name: DemoText;
  readonly currencyCode: CurrencyCode;
  /** Whether prices shown here include tax. */
  readonly taxInclusive: boolean;
  readonly defaultLocale: Locale;
  readonly locales: readonly Locale[];
  /** Where orders may go, ISO 3166-1 alpha-2; the first is assumed until a customer says otherwise. */
  readonly countryCodes: readonly string[];
  /** True for exactly one channel. */
  readonly isDefault: boolean;
}

/** A node of the category tree: department (depth 0), group (1) or leaf (2). Parents come before their children. */
export interface DemoCategory {
  readonly id: Id<'category'>;
  readonly slug: string;
  readonly parentId: Id<'category'> | null;
  readonly depth: number;
  /** Place among its siblings, from 0. */
  readonly position: number;
  readonly name: DemoText;
  readonly description: DemoText;
  /** Attributes that products of a leaf have; empty above leaves. */
  readonly attributeCodes: readonly string[];
}

/** A named value of an attribute or an option. */
export interface DemoChoice {
  readonly code: string;
  readonly name: DemoText;
}

/** What an attribute's values are. */
export type DemoAttributeType = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'ENUM';

/** Something that can be said about products, and filtered by. `code` is unique. */
export interface DemoAttribute {
  readonly code: string;
  readonly type: DemoAttributeType;
  readonly name: DemoText;
  /** Unit of a NUMBER, such as `ml`; null when it counts things. */
  readonly unit: string | null;
  /** What an ENUM may be; empty for the others. */
  readonly choices: readonly DemoChoice[];
}

/** What one product says for one attribute. */
export type DemoAttributeValue =
  | { readonly code: string; readonly type: 'TEXT'; readonly text: DemoText }
  | { readonly code: string; readonly type: 'NUMBER'; readonly number: number }
  | { readonly code: string; readonly type: 'BOOLEAN'; readonly boolean: boolean }
  | { readonly code: string; readonly type: 'ENUM'; readonly choice: string };

/** An axis along which a product's variants differ, with the values this product comes in. */
export interface DemoOption {
  readonly code: string;
  readonly name: DemoText;
  readonly values: readonly DemoChoice[];
}

/** Whether customers see a product. */
export type DemoProductStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

/** A thing the shop sells, in all its variants. */
export interface DemoProduct {
  /** Its number in this shop, from 0. */
  readonly ordinal: number;
  readonly id: Id<'product'>;
  readonly slug: string;
  readonly status: DemoProductStatus;
  readonly name: DemoText;
  readonly description: DemoText;
  /** A leaf of the category tree. */
  readonly categoryId: Id<'category'>;
  readonly taxClassId: Id<'taxClass'>;
  /** Slugs of the channels that sell it; never empty. */
  readonly channelSlugs: readonly string[];
  readonly collectionIds: readonly Id<'collection'>[];
  readonly attributes: readonly DemoAttributeValue[];
  /** Axes of its variants; empty when it has only one. */
  readonly options: readonly DemoOption[];
  /** One to four pictures, the first is the main one. */
  readonly media: readonly DemoMedia[];
  readonly createdAt: DemoInstant;
  /** Null while it is a draft. */
  readonly publishedAt: DemoInstant | null;
  readonly updatedAt: DemoInstant;
}

/** What can be put into a cart: a product with a value chosen for every option. */
export interface DemoVariant {
  readonly ordinal: number;
  readonly id: Id<'variant'>;
  readonly productId: Id<'product'>;
  /** Unique and human: `FTW-TRAIL-00123-42-BLK`. */
  readonly sku: string;
  /** Place within its product, from 0. */
  readonly position: number;
  /** One value for each of the product's options, in their order. */
  readonly optionValues: readonly { readonly optionCode: string; readonly valueCode: string }[];
  readonly taxClassId: Id<'taxClass'>;
  readonly weightGrams: number;
  /** EAN-13 with a correct check digit, from the range kept for use inside a shop. */
  readonly barcode: string;
  /** The product's picture that shows this variant. */
  readonly mediaId: Id<'media'>;
  readonly createdAt: DemoInstant;
}

/** The silhouettes that product pictures are drawn with. */
export type DemoShape =
  | 'shirt'
  | 'jacket'
  | 'trousers'
  | 'sock'
  | 'hat'
  | 'shoe'
  | 'boot'
  | 'pan'
  | 'pot'
  | 'plate'
  | 'cup'
  | 'glass'
  | 'teapot'
  | 'knife'
  | 'board'
  | 'tent'
  | 'pack'
  | 'bottle'
  | 'pouch'
  | 'jar'
  | 'headlamp'
  | 'headphones'
  | 'speaker'
  | 'turntable'
  | 'lamp'
  | 'cushion'
  | 'vase'
  | 'pen'
  | 'book';

/** A product picture as data; `drawProductImage` turns it into an SVG. */
export interface DemoMedia {
  readonly id: Id<'media'>;
  readonly productId: Id<'product'>;
  /** Place within its product, from 0. */
  readonly position: number;
  readonly alt: DemoText;
  /** Decides the picture's composition. */
  readonly seed: number;
  /** Two colours of the background and the colour of the thing, each `#rrggbb`. */
  readonly palette: readonly [from: string, to: string, thing: string];
  readonly shape: DemoShape;
  /** Short text under the thing. */
  readonly label: string;
}

/** How products get into a collection. */
export type DemoCollectionRule =
  | { readonly kind: 'newer-than'; readonly days: number }
  | { readonly kind: 'cheaper-than'; readonly amountMinor: number; readonly currencyCode: CurrencyCode }
  | { readonly kind: 'in-categories'; readonly categorySlugs: readonly string[] }
  | { readonly kind: 'with-attribute'; readonly attributeCode: string }
  | { readonly kind: 'picked' };

/** A hand-made or rule-made selection of products; `DemoProduct.collectionIds` says what is in it. */
export interface DemoCollection {
  readonly id: Id<'collection'>;
  readonly slug: string;
  readonly name: DemoText;
  readonly description: DemoText;
  readonly position: number;
  readonly rule: DemoCollectionRule;
}
