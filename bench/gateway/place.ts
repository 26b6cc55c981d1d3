import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { canReadUsage } from '../processes';

/** The core that gateways have to themselves. */
export const GATEWAY_CORE = 0;

/**
 * Leave the gateways' core to them: this process, and the services that it starts, run on the others.
 * @throws when this machine cannot do that.
 */
export function leaveGatewayCore(): void {
  const cores = availableParallelism();
  if (!canReadUsage() || cores < 2)
    throw new Error('Measuring takes a machine with two cores that tells in /proc what processes use.');
  const others = cores === 2 ? '1' : `1-${cores - 1}`;
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', others, String(process.pid)], { stdio: 'ignore' });
}
