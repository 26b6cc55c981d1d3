import { join } from 'node:path';
import { projectRoot } from '#servers';
import type { Gateway, Place } from './gateway';

const root = projectRoot();
const peers = join(root, 'bench', 'gateway', 'peers');
const WITHOUT_LIMIT = '1000000000';
const floor = join(__dirname, '..', 'floor', 'main.js');
const HEAVY = ['identical', 'own-identity', 'slow-services'] as const;

const hive = ({ supergraphPath, port }: Place): string[] => [
  join(peers, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js'),
  ...['supergraph', supergraphPath, '--config-path', join(peers, 'hive.config.mjs')],
  ...['--port', String(port), '--host', '127.0.0.1', '--fork', '1'],
];

/** All that are compared. */
export const gateways: readonly Gateway[] = [
  { name: 'stock', kind: 'stock', command: () => [join(peers, 'stock.mjs')] },
  { name: 'mercurius', kind: 'peer', command: () => [join(peers, 'mercurius.mjs')] },
  { name: 'hive', kind: 'peer', command: hive },
  { name: 'hive-rust', kind: 'peer', command: hive, env: { HIVE_PLANNER: 'rust' } },
  {
    name: 'hive-rust-shared',
    kind: 'peer',
    command: hive,
    env: { HIVE_PLANNER: 'rust', HIVE_SHARES: 'yes' },
    does: ['identical'],
  },
  {
    name: 'agora',
    kind: 'agora',
    command: () => [join(root, 'dist', 'gateway', 'src', 'main.js')],
    env: { FORWARD_HEADERS: 'authorization', RATE_LIMIT_ADDRESS: WITHOUT_LIMIT, LOG_LEVEL: 'warn' },
  },
  {
    name: 'floor-merging',
    kind: 'floor',
    command: () => [floor],
    env: { FLOOR: 'merging' },
    does: [...HEAVY, 'small'],
  },
  { name: 'floor-constant', kind: 'floor', command: () => [floor], env: { FLOOR: 'constant' }, does: HEAVY },
];
