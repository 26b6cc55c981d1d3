#!/bin/sh
# Takes out of node_modules what an image never runs: Prisma's command line and its studio (optional peers of its
# client, which npm installs with it), its client for other databases, types and source maps.
set -eu
cd node_modules
rm -rf prisma effect typescript @typescript @electric-sql @types @visx elkjs react react-dom remeda
rm -rf @prisma/config @prisma/dev @prisma/engines @prisma/fetch-engine @prisma/get-platform @prisma/query-plan-executor \
  @prisma/streams-local @prisma/studio-core
for database in cockroachdb mysql sqlite sqlserver; do rm -f @prisma/client/runtime/*"$database"*; done
find . -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete
# Of the font of invoices two weights are used, and no pictures of it.
find @expo-google-fonts -type f \( -name '*.png' -o -name '*.ttf' ! -name '*_400Regular.ttf' ! -name '*_700Bold.ttf' \) -delete
