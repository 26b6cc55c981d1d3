import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync } from 'node:fs';

/** Empty a log for a new run; what the last run wrote is kept beside it as `<name>.previous.log`. */
export function rotateLog(file: string): void {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.previous.log'));
  closeSync(openSync(file, 'a', 0o600));
}

const TAIL_BYTES = 16_384;

/** How a log ends, for people: of lines in JSON only the message and the error. */
export function lastLines(file: string, count = 8): string {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const length = Math.min(size, TAIL_BYTES);
    const buffer = Buffer.alloc(length);
    readSync(handle, buffer, 0, length, size - length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-count).map(toPlainLine).join('\n');
  } finally {
    closeSync(handle);
  }
}

/** What a line of structured log says, without its fields. */
export function toPlainLine(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter((text) => text).join(': ') || line;
  } catch {
    return line;
  }
}
