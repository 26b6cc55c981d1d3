import { type Content, html, type Markup } from './html';

/** What every page says in its head. */
export interface PageHead {
  /** Which party this is; it has a colour of its own. */
  readonly party: 'payment-provider' | 'carrier' | 'mail';
  readonly title: string;
}

/** A page with a headline, to look at and to press buttons on. */
export function renderPage(
  options: PageHead & { readonly lead: string; readonly aside?: Content; readonly sections: readonly Content[] },
): Markup {
  const { title, lead, aside, sections } = options;
  return document(
    options,
    options.party,
    html`<header><div><p class="eyebrow">Sandbox</p><h1>${title}</h1><p class="lead">${lead}</p></div>${aside}</header>
<main>${sections}</main>
<script src="/live.js" defer></script>`,
  );
}

/** A page with one thing to read or to decide, in the middle. */
export const renderCard = (options: PageHead & { readonly content: Content }): Markup =>
  document(options, `${options.party} alone`, html`<main><div class="card">${options.content}</div></main>`);

const document = ({ title }: PageHead, look: string, body: Markup): Markup => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body class="${look}">
${body}
</body>
</html>
`;
