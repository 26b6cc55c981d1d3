import { Presence } from '#kit';

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
  readonly result: Promise<Result>;
  readonly audience: Presence;
  waiting: number;
}

/**
 * Make what shares the results of equal work. They belong to nobody: they are only read.
 * @param noteShared is called for each time that work needed not be done.
 */
export function sharing<Result>(noteShared: () => void): Sharing<Result> {
  // By group and name: both can be long, and are not worth a copy of the two of them.
  const groups = new Map<string, Map<string, UnderWay<Result>>>();

  function forget(group: string, name: string, one: UnderWay<Result>): void {
    const works = groups.get(group);
    if (works?.get(name) !== one) return;
    works.delete(name);
    if (works.size === 0) groups.delete(group);
  }

  function begin(group: string, name: string, work: (presence: Presence) => Promise<Result>): UnderWay<Result> {
    const audience = new Presence();
    const result = work(audience).finally(() => forget(group, name, begun));
    const begun: UnderWay<Result> = { result, audience, waiting: 0 };
    const works = groups.get(group) ?? new Map<string, UnderWay<Result>>();
    groups.set(group, works.set(name, begun));
    return begun;
  }

  return {
    async share(group, name, presence, work) {
      const underWay = groups.get(group)?.get(name);
      if (underWay) noteShared();
      const shared = underWay ?? begin(group, name, work);
      shared.waiting += 1;
      const leave = () => {
        shared.waiting -= 1;
        if (shared.waiting > 0) return;
        forget(group, name, shared); // who comes next must not be given what is given up
        shared.audience.leave();
      };
      presence.onLeave(leave);
      try {
        return await shared.result;
      } finally {
        presence.offLeave(leave);
      }
    },
    startOver: () => groups.clear(),
  };
}
