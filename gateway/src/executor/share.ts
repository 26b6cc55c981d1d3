import { Presence } from '#kit/edge';
import { LongNames } from './long-names';

/** Does equal work once for all who want it while it is under way. */
export interface Sharing<Result> {
  /**
   * Do work, or wait with those of the same group who wait for equal work already.
   * @param group of those who may be given the same.
   * @param name equal for work that has the same result.
   * @param presence of one who waits: the work is given up when all have left.
   */
  share(
    group: string,
    name: string,
    presence: Presence,
    work: (presence: Presence) => Promise<Result>,
  ): Promise<Result>;
  /** The world has changed: who comes from now on is given nothing that was begun before. */
  startOver(): void;
}

/** Work that is under way. */
interface UnderWay<Result> {
  readonly name: string;
  readonly result: Promise<Result>;
  readonly waiting: Presence[];
  /** One of those who wait has left. */
  leave(): void;
}

/**
 * Make what shares the results of equal work. They belong to nobody: they are only read.
 * @param noteShared is called for each time that work needed not be done.
 */
export function sharing<Result>(noteShared: () => void): Sharing<Result> {
  // By group and name: both can be long, and are not worth a copy of the two of them.
  const groups = new Map<string, LongNames<UnderWay<Result>>>();

  function forget(group: string, one: UnderWay<Result>): void {
    const works = groups.get(group);
    if (!works?.remove(one)) return;
    if (works.isEmpty) groups.delete(group);
  }

  function begin(group: string, name: string, work: (presence: Presence) => Promise<Result>): UnderWay<Result> {
    const audience = new Presence();
    const waiting: Presence[] = [];
    const leave = () => {
      if (!waiting.every(({ hasLeft }) => hasLeft)) return;
      forget(group, begun); // who comes next must not be given what is given up
      audience.leave();
    };
    const end = async (result: Promise<Result>) => {
      try {
        return await result;
      } finally {
        forget(group, begun);
        for (const presence of waiting) presence.offLeave(leave);
      }
    };
    const begun: UnderWay<Result> = { name, result: end(work(audience)), waiting, leave };
    const works = groups.get(group) ?? new LongNames();
    groups.set(group, works);
    works.add(begun);
    return begun;
  }

  return {
    share(group, name, presence, work) {
      const underWay = groups.get(group)?.find(name);
      if (underWay) noteShared();
      const shared = underWay ?? begin(group, name, work);
      shared.waiting.push(presence);
      presence.onLeave(shared.leave);
      return shared.result;
    },
    startOver: () => groups.clear(),
  };
}
