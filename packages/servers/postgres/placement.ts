import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../setup-error';
import { type Account, canEnter } from './account';

/** Root keeps here what the server's own user cannot reach where the clone lies. */
export const REACHABLE_FOLDER = '/var/lib/agora';

const ORIGIN = 'origin';

/**
 * Make sure of a folder that the account can enter, and tell where it really is. When it cannot enter `directory`, the
 * folder lies below {@link REACHABLE_FOLDER} and `directory` is a link to it: removing the link starts afresh and
 * leaves the data alone.
 */
export function placeFolder(directory: string, account: Account, report: (text: string) => void): string {
  const folder = openFolder(directory);
  if (readdirSync(folder).length === 0) chmodSync(folder, 0o755); // ours now; what is secret in it has its own lock
  if (canEnter(account, folder)) return folder;
  if (existsSync(join(folder, 'data'))) {
    throw new SetupError(
      'POSTGRES_FOLDER_UNREACHABLE',
      `PostgreSQL runs as ${account.name}, who cannot enter ${folder} any more. Let that user pass through every ` +
        'folder above it (chmod o+x), or move the folder to where they can.',
    );
  }
  return moveOut(directory, report);
}

function openFolder(directory: string): string {
  const entry = lstatSync(directory, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) return followLink(directory);
  if (entry && !entry.isDirectory()) throw notAFolder(directory);
  mkdirSync(directory, { recursive: true });
  return realpathSync(directory);
}

function followLink(directory: string): string {
  const target = statSync(directory, { throwIfNoEntry: false });
  if (!target) {
    throw new SetupError(
      'POSTGRES_FOLDER_LOST',
      `${directory} is a link to a folder that is gone. Bring it back, or remove the link to start with empty databases.`,
    );
  }
  if (!target.isDirectory()) throw notAFolder(directory);
  const folder = realpathSync(directory);
  const origin = join(folder, ORIGIN);
  if (existsSync(origin) && readFileSync(origin, 'utf8').trim() !== identify(directory)) {
    throw new SetupError(
      'POSTGRES_FOLDER_FOREIGN',
      `${directory} is a link to ${folder}, which belongs to ${readFileSync(origin, 'utf8').trim()}. ` +
        'If this clone is a copy of that one, remove the link to start with empty databases.',
    );
  }
  return folder;
}

function moveOut(directory: string, report: (text: string) => void): string {
  mkdirSync(REACHABLE_FOLDER, { recursive: true });
  chmodSync(REACHABLE_FOLDER, 0o755);
  const origin = identify(directory);
  const key = createHash('sha256').update(origin).digest('hex').slice(0, 12);
  const folder = mkdtempSync(join(REACHABLE_FOLDER, `${key}-`));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, ORIGIN), `${origin}\n`);
  rmdirSync(directory);
  symlinkSync(folder, directory);
  report(`Keeping databases in ${folder}: the user PostgreSQL runs as cannot enter ${dirname(directory)}`);
  return folder;
}

/** The path of `directory` itself, with links above it followed but not the one it may be. */
const identify = (directory: string): string => join(realpathSync(dirname(directory)), basename(directory));

const notAFolder = (directory: string): SetupError =>
  new SetupError(
    'POSTGRES_NOT_A_FOLDER',
    `${directory} is not a folder, and databases are to be kept there. Move it away.`,
  );
