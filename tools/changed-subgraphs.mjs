// Which subgraphs CI must tell the schema registry about: `node tools/changed-subgraphs.mjs <commit>` prints a JSON
// list of those whose folder differs from what it was at that commit. Without a commit to compare with, all of them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const [base] = process.argv.slice(2);
const subgraphs = readdirSync('subgraphs').filter((name) => existsSync(`subgraphs/${name}/schema.graphql`));
console.log(JSON.stringify(isKnown(base) ? subgraphs.filter((name) => hasChanged(base, name)) : subgraphs));

/** False for the first push of a branch, which has nothing before it, and for history that was rewritten. */
function isKnown(commit) {
  if (!commit) return false;
  try {
    execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function hasChanged(commit, name) {
  return execFileSync('git', ['diff', '--name-only', commit, '--', `subgraphs/${name}`], { encoding: 'utf8' }) !== '';
}
