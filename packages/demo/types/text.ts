import type { Locale } from '#contracts';

/** A text in every language of the shop. */
export type DemoText = Readonly<Record<Locale, string>>;

/** A moment as ISO 8601 in UTC, such as `2026-01-15T00:00:00.000Z`. */
export type DemoInstant = string;
