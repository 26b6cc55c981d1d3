import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A service's `src/graphql/schema.js`, as compiled. */
interface SchemaModule {
  createSchema(): { readonly sdl: string };
}

const root = resolve(__dirname, '../..');

/** Print every service's schema into its `schema.graphql`, which is committed and reviewed like code. */
for (const name of readdirSync(join(root, 'subgraphs')).sort()) {
  const compiled = join(root, 'dist/subgraphs', name, 'src/graphql/schema.js');
  if (!existsSync(compiled)) continue;
  const { createSchema } = require(compiled) as SchemaModule;
  writeFileSync(join(root, 'subgraphs', name, 'schema.graphql'), createSchema().sdl);
  console.log(`subgraphs/${name}/schema.graphql`);
}
