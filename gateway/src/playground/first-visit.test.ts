import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { parse, validate } from 'graphql';
import { readScene } from '#kit/edge';
import { FIRST_HEADERS, FIRST_QUERY } from './first-visit';

process.env.APOLLO_TELEMETRY_DISABLED = 'true';

test('the first query is one that the graph answers, and its headers are ones it takes', async () => {
  const supergraphSdl = readFileSync(join(__dirname, '../../../supergraph.graphql'), 'utf8');
  const { schema } = await new ApolloGateway({ supergraphSdl }).load();
  expect(validate(schema, parse(FIRST_QUERY))).toEqual([]);
  expect(readScene(JSON.parse(FIRST_HEADERS))).toEqual({ channel: 'eu', locale: 'en', currency: undefined });
});
