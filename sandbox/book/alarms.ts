/** Remembers what is to happen later. */
export interface Alarms<Due extends { readonly at: string }> {
  /** Set the alarms of something; the ones it had are off. */
  set(id: string, dues: readonly Due[]): void;
  /** Forget everything. */
  stop(): void;
}

/** Make alarms; each rings when its instant has come, at once when that is past. */
export function createAlarms<Due extends { readonly at: string }>(
  now: () => number,
  ring: (id: string, due: Due) => void,
): Alarms<Due> {
  const timers = new Map<string, NodeJS.Timeout[]>();
  const turnOff = (id: string) => {
    for (const timer of timers.get(id) ?? []) clearTimeout(timer);
    timers.delete(id);
  };
  return {
    set(id, dues) {
      turnOff(id);
      if (dues.length === 0) return;
      const timersOf = dues.map((due) => setTimeout(ring, Math.max(0, Date.parse(due.at) - now()), id, due));
      timers.set(id, timersOf);
    },
    stop() {
      for (const id of [...timers.keys()]) turnOff(id);
    },
  };
}
