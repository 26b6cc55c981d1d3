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

/** Of each victim one cell, around the pivot, and one cell of each way back. */
export function fewOf(cells: readonly Cell[], pivot: string): Cell[] {
  const around = cells.filter(({ stand }) => stand.point.step === pivot);
  const moments = ['after', 'before'] as const;
  const pick = (some: readonly Cell[], victim: Victim, index: number) =>
    some.filter((cell) => cell.victim === victim).find(({ stand }) => stand.point.moment === moments[index % 2]);
  const back = (['declined', 'expired'] as const).map((way) => cells.filter(({ stand }) => stand.way === way));
  return [
    ...VICTIMS.map((victim, index) => pick(around, victim, index)),
    ...back.map((some, index) => pick(some, 'checkout', index)),
  ].filter((cell) => cell !== undefined);
}

/** A cell in words: `authorise, before: checkout dies`. */
export const nameOfCell = ({ stand: { way, point }, victim }: Cell): string =>
  `${way}: ${stepOf(point)}, ${point.moment}: ${victim}`;
