import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of lines that only grows. */
export interface Lines {
  /** What was in the file when it was opened. */
  readonly known: readonly string[];
  /** Add a line. Once this returns, killing the process does not lose it; pulling the machine's plug might. */
  append(line: string): void;
  clear(): void;
  close(): void;
}

/** Open a file of lines, or begin one. A last line that was never finished is cut off: nobody was told of it. */
export function openLines(path: string): Lines {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a+');
  const content = readFileSync(file);
  let size = content.lastIndexOf('\n') + 1;
  ftruncateSync(file, size);
  const whole = content.subarray(0, size).toString();
  return {
    known: whole === '' ? [] : whole.slice(0, -1).split('\n'),
    append(line) {
      const bytes = Buffer.from(`${line}\n`);
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
        size += bytes.length;
      } catch (error) {
        ftruncateSync(file, size);
        throw error;
      }
    },
    clear() {
      ftruncateSync(file, 0);
      size = 0;
    },
    close: () => closeSync(file),
  };
}
