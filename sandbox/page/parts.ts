import { CURRENCIES, formatMinor } from '#contracts';
import { type Content, html, type Markup } from './html';

/** How something is going, for its colour. */
export type Tone = 'good' | 'warn' | 'bad' | 'calm';

/** A word with a colour. */
export const badge = (word: string, tone: Tone): Markup =>
  html`<span class="badge ${tone}">${word.replaceAll('_', ' ')}</span>`;

/** An instant as a time of day (UTC); all of it is in its title. */
export const clock = (instant: string): Markup =>
  html`<time datetime="${instant}" title="${instant}">${instant.slice(11, 19)}</time>`;

/** An amount of minor units as people write it. */
export function amountOf(amountMinor: number, currency: string): string {
  const currencyCode = currency as keyof typeof CURRENCIES;
  return formatMinor({ amountMinor, currencyCode });
}

/** A button that posts to an address, with what goes along. */
export const button = (
  label: string,
  action: string,
  options: {
    readonly fields?: Readonly<Record<string, string>>;
    readonly look?: 'main' | 'danger';
    readonly title?: string;
  } = {},
): Markup =>
  html`<form method="post" action="${action}">${Object.entries(options.fields ?? {}).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="${options.look}" title="${options.title}">${label}</button></form>`;

/** A choice from a list. */
export const choice = (label: string, name: string, options: Readonly<Record<string, string>>): Markup =>
  html`<label class="field">${label}<select name="${name}">${Object.entries(options).map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;

/** A part of a page that keeps itself up to date: a table in a card, or a word on why there is none. */
export const table = (options: {
  readonly id: string;
  readonly title: string;
  readonly note?: Content;
  readonly columns: Content;
  readonly rows: readonly Content[];
  readonly empty: Content;
}): Markup => html`<section id="${options.id}" data-live>
<h2>${options.title}<small>${options.note}</small></h2>
<div class="card scroll">${
  options.rows.length === 0
    ? html`<p class="empty">${options.empty}</p>`
    : html`<table><thead><tr>${options.columns}</tr></thead><tbody>${options.rows}</tbody></table>`
}</div></section>`;

/** How much of everything is shown. */
const SHOWN = 25;

/** The latest of a list that grows at its end, newest first. */
export const latest = <Entry>(entries: readonly Entry[]): Entry[] => entries.slice(-SHOWN).reverse();

/** Where a page ends: the same for programs, and a new beginning. */
export const renderFooter = (): Markup => html`<footer>
<span>All of it as JSON: <a href="/ledger">ledger</a>, <a href="/script">script</a></span>
${button('Forget everything', '/buttons/forget', { look: 'danger' })}</footer>`;
