/** Where the parts of the playground are, as addresses of this server. */
export interface PageParts {
  readonly icon: string;
  readonly styles: string;
  /** In the order they are to run. */
  readonly scripts: readonly string[];
}

/** What the page may load and whom it may speak to: this server and nobody else. Its editor writes styles of its own. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The playground's page; everything in it is loaded from `parts`. */
export function renderPage({ icon, styles, scripts }: PageParts): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Agora playground</title>
    <link rel="icon" href="${icon}" type="image/svg+xml" />
    <link rel="stylesheet" href="${styles}" />
  </head>
  <body class="no-focus-outline">
    <noscript>The playground is a program in JavaScript.</noscript>
    <div id="root"></div>
    ${scripts.map((script) => `<script src="${script}"></script>`).join('\n    ')}
  </body>
</html>
`;
}
