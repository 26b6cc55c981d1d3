import type { RedisServer } from '#servers';
import type { Supervised } from './supervise';

/** What can be done to a program that runs. */
export type Controls = Omit<Supervised, 'name'>;

/** Handle Redis like a program. It is not supervised: one that is gone stays away until it is started. */
export function redisControls(redis: RedisServer): Controls {
  const signal = (name: NodeJS.Signals) => {
    if (redis.pid) process.kill(redis.pid, name);
  };
  return {
    pid: () => redis.pid,
    start: redis.restart,
    stop: redis.stop,
    kill: redis.kill,
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
  };
}
