import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { EXPLAIN_HEADER } from '../explain/may-explain';
import { FIRST_HEADERS, FIRST_QUERY } from './first-visit';
import { type PageParts, renderPage } from './page';
import { planPanel } from './plan-panel';

/** A file the playground is made of, as it is sent. */
interface Asset {
  readonly type: string;
  readonly gzipped: Buffer;
}

/** The playground: its page, and the files it is made of by their address. */
export interface PlaygroundFiles {
  readonly page: string;
  readonly assets: ReadonlyMap<string, Asset>;
}

const SCRIPT = 'text/javascript; charset=utf-8';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" fill="#5b3df5">
  <path d="M16 3 30 11H2z"/><path d="M5 13h4v11H5zM14 13h4v11h-4zM23 13h4v11h-4zM2 26h28v3H2z"/>
</svg>`;

/**
 * Make the playground of GraphiQL, which an npm package holds whole.
 * @param folder address below which the files are; each has a name that changes with what is in it.
 */
export async function loadPlayground(folder: string, endpoint: string): Promise<PlaygroundFiles> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const assets = new Map<string, Asset>();

  async function add(name: string, type: string, text: string): Promise<string> {
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    const address = `${folder}/${hash}/${name}`;
    assets.set(address, { type, gzipped: await compress(text) });
    return address;
  }

  const workers = {
    editorWorkerService: await add('editor-worker.js', SCRIPT, graphiql.editorWorkerService),
    json: await add('json-worker.js', SCRIPT, graphiql.jsonWorker),
    graphql: await add('graphql-worker.js', SCRIPT, graphiql.graphqlWorker),
  };
  const parts: PageParts = {
    icon: await add('agora.svg', 'image/svg+xml', ICON),
    styles: await add('graphiql.css', 'text/css; charset=utf-8', graphiql.css),
    scripts: [
      await add('workers.js', SCRIPT, announceWorkers(workers)),
      await add('graphiql.js', SCRIPT, graphiql.js),
      await add('plan-panel.js', SCRIPT, planPanel(endpoint, EXPLAIN_HEADER)),
      await add('start.js', SCRIPT, startWith(endpoint)),
    ],
  };
  return { page: renderPage(parts), assets };
}

const compress = promisify(gzip) as (text: string) => Promise<Buffer>;

/** Where the editor finds its workers, by what it calls them. */
const announceWorkers = (workers: Record<string, string>): string =>
  `self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => (${JSON.stringify(workers)})[label] };`;

function startWith(endpoint: string): string {
  const options = {
    endpoint,
    title: 'Agora',
    logo: ICON,
    defaultQuery: FIRST_QUERY,
    headers: FIRST_HEADERS,
    // A token that somebody pasted is not kept in the browser.
    shouldPersistHeaders: false,
  };
  return `
${openTab}
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), { ...${JSON.stringify(options)}, ...openTab() });
`;
}

/**
 * Runs in the browser: the tab that was open last. Without a query in the address GraphiQL would open an empty one
 * beside those it kept.
 */
const openTab = `function openTab() {
  try {
    if (new URL(location.href).searchParams.has('query')) return {};
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
    const { query, variables } = tabs[activeTabIndex];
    return { query: query ?? undefined, variables: variables ?? undefined };
  } catch {
    return {}; // nothing was kept
  }
}`;
