/** How a customer feels about a product, from its stars: 5, 4, 3, and the rest. */
export type Mood = 'great' | 'good' | 'mixed' | 'bad';

/** Sentences of reviews in one language. */
export interface ReviewPhrases {
  readonly titles: Readonly<Record<Mood, readonly string[]>>;
  readonly openings: Readonly<Record<Mood, readonly string[]>>;
  /** What can be said for and against the products of a department, by its slug. */
  readonly praise: Readonly<Record<string, readonly string[]>>;
  readonly blame: Readonly<Record<string, readonly string[]>>;
  readonly endings: Readonly<Record<Mood, readonly string[]>>;
  /** Reviews that moderation turns down. */
  readonly unfit: readonly { readonly title: string; readonly body: string }[];
}
