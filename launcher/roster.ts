import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SetupError } from '#servers';

/** A service of the graph, as `supergraph.yaml` lists it. */
export interface RosterService {
  readonly name: string;
  /** Where the supergraph says it answers. */
  readonly routingUrl: string;
  /** Its usual port, from the routing URL. */
  readonly port: number;
  /** Its committed schema, relative to the clone. */
  readonly schemaFile: string;
  /** The services it asks: those for which it has a file `src/calls/<name>.graphql`. */
  readonly callees: readonly string[];
}

/** The usual port of the gateway. */
export const GATEWAY_PORT = 4000;

const supergraphFile = z.object({
  subgraphs: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/),
    z.object({ routing_url: z.url(), schema: z.object({ file: z.string() }) }),
  ),
});

/**
 * Read which services there are.
 * @param root folder of the clone
 */
export function readRoster(root: string): RosterService[] {
  const file = join(root, 'supergraph.yaml');
  const content = supergraphFile.safeParse(readYaml(file));
  if (!content.success) {
    throw new SetupError('ROSTER_INVALID', `${file} is not as it should be:\n${z.prettifyError(content.error)}`);
  }
  return Object.entries(content.data.subgraphs).map(([name, { routing_url: routingUrl, schema }]) => ({
    name,
    routingUrl,
    port: Number(new URL(routingUrl).port || 80),
    schemaFile: schema.file,
    callees: readCallees(join(root, 'subgraphs', name, 'src', 'calls')),
  }));
}

function readCallees(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.map((file) => basename(file, '.graphql')).sort();
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new SetupError('ROSTER_INVALID', `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
