/** What is written down of a scenario. */
export interface ScenarioResult {
  readonly name: string;
  readonly runs: number;
  readonly orders: number;
  readonly seconds: number;
  readonly isFine: boolean;
}

const HEADS = ['scenario', 'runs', 'orders', 'seconds', 'result'] as const;

/** How wide the names of scenarios may be; they go on in the next line. */
const WIDTH = 78;

/** What became of scenarios, as text. */
export function tableOfScenarios(results: readonly ScenarioResult[]): string {
  const rows = results.flatMap(({ name, runs, orders, seconds, isFine }) => {
    const [first = '', ...others] = wrap(name);
    const cells = [String(runs), String(orders), seconds.toFixed(1), isFine ? 'holds' : 'FAILS'];
    return [[first, ...cells], ...others.map((line) => [line])];
  });
  const lines = [[...HEADS], ...rows].map(([name = '', ...cells]) =>
    [name.padEnd(WIDTH), ...cells.map((cell, at) => cell.padStart(HEADS[at + 1]?.length ?? 0))].join('  ').trimEnd(),
  );
  const fine = results.filter(({ isFine }) => isFine).length;
  const orders = results.reduce((sum, result) => sum + result.orders, 0);
  return `${lines.join('\n')}\n${fine} of ${results.length} scenarios hold, with ${orders} orders.`;
}

function wrap(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length >= WIDTH) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
