import { draw } from '../world/draw';

/** Chooses a whole number from 0 up to, but not including, `count`. */
export type Choose = (count: number) => number;

/** Make what chooses, by one number, as often as somebody likes. By 0 it always chooses the first. */
export function chooser(number: number): Choose {
  let times = 0;
  return (count) => {
    times += 1;
    return number === 0 ? 0 : draw(`${number}, ${times}`, count);
  };
}
