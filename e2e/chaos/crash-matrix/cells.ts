import { type Stand, stepOf } from './stands';
import { VICTIMS, type Victim } from './victims';

/** Somebody is hit while a saga stands somewhere. */
export interface Cell {
  readonly stand: Stand;
  readonly victim: Victim;
}

/** Every stand with every victim; a step that asks nobody has no called service. */
export const cellsOf = (stands: readonly Stand[]): Cell[] =>
  stands.flatMap((stand) =>
    VICTIMS.filter((victim) => stand.asksOthers || victim !== 'called service').map((victim) => ({ stand, victim })),
  );

/** Every victim once at the pivot, before and after it in turn; and on each way back, the one who drives it. */
export function fewOf(cells: readonly Cell[], pivot: string): Cell[] {
  const atPivot = cells.filter(({ stand }) => stand.point.step === pivot);
  const moments = ['after', 'before'] as const;
  const few = [
    ...VICTIMS.map((victim, index) =>
      atPivot.find((cell) => cell.victim === victim && cell.stand.point.moment === moments[index % moments.length]),
    ),
    ...(['declined', 'expired'] as const).map((way) =>
      cells.find(({ stand, victim }) => stand.way === way && victim === 'checkout'),
    ),
  ];
  return few.filter((cell) => cell !== undefined);
}

/** The row of a table that a cell is in: `bought: authorise, before`. */
export const rowOf = ({ way, point }: Stand): string => `${way}: ${stepOf(point)}, ${point.moment}`;

/** What a cell is called: `bought: authorise, before: redis`. */
export const nameOfCell = ({ stand, victim }: Cell): string => `${rowOf(stand)}: ${victim}`;
