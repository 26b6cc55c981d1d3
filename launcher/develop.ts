import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#servers';
import { affectedPrograms, isSource } from './affected';
import type { Progress } from './progress';
import type { Shop } from './shop';

const WATCHED_FOLDERS = ['packages', 'gateway', 'subgraphs', 'sandbox', 'prisma'];

/** Editors save in several steps, and several files at once, in milliseconds. */
const QUIET_FOR = 200;

/** Build again and restart what changed, whenever a source file is saved. */
export function developAlong(shop: Shop, progress: Progress): { close(): void } {
  const root = projectRoot();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;

  const onChange = (file: string) => {
    if (!isSource(file)) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(rebuild, QUIET_FOR);
  };
  const rebuild = async () => {
    if (isBusy || changed.size === 0) return;
    isBusy = true;
    const files = [...changed];
    changed.clear();
    await buildAndRestart(files, { shop, root, progress });
    isBusy = false;
    await rebuild(); // what was saved meanwhile
  };

  const watchers = WATCHED_FOLDERS.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_event, file) => file && onChange(`${folder}/${toSlashes(file)}`)),
  );
  watchers.push(watch(root, (_event, file) => file && onChange(file)));
  progress.note('Watching for changes');
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

async function buildAndRestart(
  files: readonly string[],
  { shop, root, progress }: { shop: Shop; root: string; progress: Progress },
): Promise<void> {
  const names = affectedPrograms(files, { services: namesOf(shop.services), sandbox: namesOf(shop.sandbox) });
  const step = progress.step(`Rebuilding after a change of ${summarize(files)}`);
  const problems = await build(root);
  if (problems) {
    step.fail();
    progress.note(`${problems}\nThe programs go on as they were.`);
    return;
  }
  step.update(`restarting ${names.join(', ')}`);
  const results = await Promise.allSettled(names.map((name) => restart(shop, name)));
  const failures = results.filter((result) => result.status === 'rejected');
  if (failures.length === 0) return step.done(`restarted ${names.join(', ')}`);
  step.fail();
  for (const { reason } of failures) progress.note(String(reason.message ?? reason));
}

const namesOf = (programs: readonly { readonly name: string }[]): string[] => programs.map(({ name }) => name);

async function restart(shop: Shop, name: string): Promise<void> {
  await shop.stopService(name);
  await shop.startService(name);
}

/** What the build complains about, or nothing. */
function build(root: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'tools', 'build.mjs')], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
      });
    }
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? '' : output.trim() || 'The build failed.'));
  });
}

const summarize = (files: readonly string[]): string => (files.length === 1 ? `${files[0]}` : `${files.length} files`);

const toSlashes = (file: string): string => file.replaceAll('\\', '/');
