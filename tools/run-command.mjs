import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this clone. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Path of a program that a package brings, such as `tsc`. */
export const installed = (name) => join(root, 'node_modules', '.bin', name);

/**
 * Run a command in the clone's folder, to its end.
 * @param {string[]} command program and arguments
 * @param {{ quiet?: boolean }} [options] `quiet`: collect what it says instead of showing it
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runCommand([program, ...args], { quiet = false } = {}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'];
    const child = spawn(program, args, { cwd: root, stdio });
    let output = '';
    const collect = (text) => {
      output += text;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
