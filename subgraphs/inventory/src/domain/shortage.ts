import type { Shortage, WantedLine } from './allocation';
import type { Refusal, RefusedLine } from './outcome';

/** Refuse lines because there is not enough of their things: each line of such a thing. */
export function refuseShortages(lines: readonly WantedLine[], shortages: readonly Shortage[]): Refusal {
  const refused = lines.flatMap(({ merchandiseId }, line): RefusedLine[] => {
    const shortage = shortages.find((one) => one.merchandiseId === merchandiseId);
    if (!shortage) return [];
    const { quantity: wanted, available } = shortage;
    return [{ line, refusal: { kind: 'insufficient-stock', field: 'quantity', wanted, available } }];
  });
  return { kind: 'lines-refused', lines: refused };
}
