import { defineConfig } from 'prisma/config';

/** What every service's prisma.config.ts says; paths are relative to that file. */
export function prismaConfig(service: string) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= `${__dirname}/cli.mjs`;
  return defineConfig({
    schema: 'schema.prisma',
    migrations: { path: 'migrations' },
    // `prisma generate` wants an address and never uses it.
    datasource: {
      url: process.env[`DATABASE_URL_${service.toUpperCase()}`] ?? `postgresql://127.0.0.1:5432/${service}`,
    },
  });
}
