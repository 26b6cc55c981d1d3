// First step of every command that must work on a fresh clone, so it uses nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Make node_modules what the lockfile says: runs `npm ci` when a package is missing or of another version.
 * npm's own output is the progress. Throws an error with a message fit to print when that cannot be done.
 * @param {{ root?: string, log?: (line: string) => void }} [options] `root`: folder of package.json
 * @returns {boolean} whether anything had to be installed
 */
export function ensureInstalled({ root = home, log = console.log } = {}) {
  requireNode(root);
  if (isInstalled(root)) return false;
  log('Installing packages with npm ci: a minute or two the first time.');
  const windows = process.platform === 'win32'; // there npm is a script, and only a shell can run it
  const { status, error } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: windows });
  if (error) throw new Error(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Error('npm ci failed; its messages above say why.');
  return true;
}

/** Stop at once, with a plain sentence, on a Node.js that package.json's `engines` does not allow. */
function requireNode(root) {
  const range = readJson(join(root, 'package.json'))?.engines?.node ?? '>=0';
  const [wanted, have] = [range, process.versions.node].map((version) => version.match(/\d+/g).map(Number));
  const part = wanted.findIndex((number, i) => number !== have[i]);
  if (part >= 0 && have[part] < wanted[part])
    throw new Error(`Agora needs Node.js ${range}, and this is ${process.versions.node}.`);
}

/**
 * npm notes what it installed in node_modules/.package-lock.json, as its last act, so an interrupted installation has
 * no such note. Optional packages may be absent: they are for other platforms.
 */
function isInstalled(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true;
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: ${error.message}`);
  }
}
