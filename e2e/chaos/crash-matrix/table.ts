/** What is written down of a cell, under the name of its scenario: no state when it did not come to an end. */
export interface CellRow {
  readonly name: string;
  readonly cell: { readonly row: string; readonly column: string };
  readonly state?: string;
  readonly seconds?: number;
}

/** What is written down of every scenario. */
export interface ScenarioRow {
  readonly name: string;
  readonly isFine: boolean;
  /** What is wrong, unless it is fine. */
  readonly wrong?: string;
}

/**
 * The matrix as text: for every cell how it ended, and how many seconds its buyer waited for that. It fails unless its
 * scenario is fine: where an invariant does not hold, no end is right; what is wrong follows.
 */
export function tableOf(cells: readonly CellRow[], scenarios: readonly ScenarioRow[]): string {
  const fine = new Set(scenarios.filter(({ isFine }) => isFine).map(({ name }) => name));
  const rows = [...new Set(cells.map(({ cell }) => cell.row))];
  const columns = [...new Set(cells.map(({ cell }) => cell.column))];
  const textOf = ({ name, state, seconds = 0 }: CellRow): string =>
    state && fine.has(name) ? `${state} ${seconds.toFixed(1)}` : 'FAILS';
  const lines = rows.map((row) => [
    row,
    ...columns.map((column) => {
      const found = cells.find(({ cell }) => cell.row === row && cell.column === column);
      return found ? textOf(found) : '–';
    }),
  ]);
  const count = cells.filter(({ name, state }) => state && fine.has(name)).length;
  const names = new Set(cells.map(({ name }) => name));
  const reasons = scenarios.flatMap(({ name, wrong }) => (wrong && names.has(name) ? [`${name}: ${wrong}`] : []));
  return [align([['', ...columns], ...lines]), `${count} of ${cells.length} cells end as they must.`, ...reasons].join(
    '\n',
  );
}

function align(lines: readonly (readonly string[])[]): string {
  const widthOf = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widthOf(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
