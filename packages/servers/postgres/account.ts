import { spawnSync } from 'node:child_process';
import { SetupError } from '../setup-error';

/** The user PostgreSQL runs as: our own, or, because it refuses to run as root, an unprivileged one. */
export interface Account {
  /** Options for `spawn`; empty for our own user. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  readonly name: string;
}

const SERVER_USER = 'postgres';

/** Whether this process is root's; nobody is on Windows. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Choose the account. Root gets the user `postgres`, made on first need.
 * @param owner who owns the data already there: root runs the server as them.
 */
export function chooseAccount(
  owner: { uid: number; gid: number } | undefined,
  report: (text: string) => void,
): Account {
  if (!isRoot()) return { ids: {}, name: 'this user' };
  if (owner && owner.uid !== 0) return { ids: { uid: owner.uid, gid: owner.gid }, name: `user ${owner.uid}` };
  const found = lookUp(SERVER_USER);
  if (found) return found;
  report(`Adding the system user ${SERVER_USER}: PostgreSQL does not run as root`);
  const added = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', SERVER_USER], {
    encoding: 'utf8',
  });
  const account = lookUp(SERVER_USER);
  if (account) return account;
  throw new SetupError(
    'POSTGRES_NO_ACCOUNT',
    `PostgreSQL does not run as root, and the system user "${SERVER_USER}" could not be added: ` +
      `${added.error?.message ?? added.stderr.trim()}. Add it yourself, or start as an ordinary user.`,
  );
}

/** Whether the account can enter a folder, asked of the system itself, so that access lists count too. */
export function canEnter(account: Account, folder: string): boolean {
  if (account.ids.uid === undefined) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account.ids, cwd: '/', stdio: 'ignore' });
  return status === 0;
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim());
  return uid && gid ? { ids: { uid: Number(uid), gid: Number(gid) }, name } : undefined;
}
