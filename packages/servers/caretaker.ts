import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Ends a server when the process that wanted it is gone, or says so. */
export interface Caretaker {
  /** End the server now, remove its folder, and wait until that is done. */
  finish(): Promise<void>;
}

// Waits for the end of its input, which is ours or our process's, however that ended: a signal nobody can catch
// included. A server that nothing collects stays visible as a zombie, so the wait for it has an end.
const SCRIPT = `
cat > /dev/null
kill -QUIT "$0" 2> /dev/null
tries=0
while kill -0 "$0" 2> /dev/null && [ "$tries" -lt 100 ]; do sleep 0.05; tries=$((tries + 1)); done
[ -z "$1" ] || rm -rf "$1"
`;

/**
 * Have a server ended at the latest when this process is, even if that is killed.
 * @param folder of the server, to be removed after its end; its data is lost
 */
export function hireCaretaker({ pid, folder = '' }: { pid: number; folder?: string }): Caretaker {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, String(pid), folder], {
    cwd: '/',
    detached: true, // Ctrl-C in a terminal is not for it
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const done = once(shell, 'exit');
  shell.unref();
  shell.stdin.on('error', () => {}); // it may have ended already
  return {
    async finish() {
      shell.ref();
      shell.stdin.end();
      await done;
    },
  };
}
