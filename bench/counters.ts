/** What the shop's programs have counted so far. */
export interface Counts {
  readonly sqlStatements: number;
  readonly subgraphRequests: number;
}

/** Add up a counter of every program, from what each tells at `/metrics`. */
export async function readCounts(urls: Readonly<Record<string, string>>): Promise<Counts> {
  const texts = await Promise.all(Object.values(urls).map(async (url) => (await fetch(`${url}/metrics`)).text()));
  const sum = (name: string) => texts.reduce((total, text) => total + sumOf(text, name), 0);
  return {
    sqlStatements: sum('agora_sql_statements_total'),
    subgraphRequests: sum('agora_subgraph_requests_total'),
  };
}

function sumOf(text: string, name: string): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return lines.reduce((total, line) => total + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
