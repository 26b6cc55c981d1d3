import fc from 'fast-check';
import { validate } from 'graphql';
import type { Operation } from '../engines/engine';
import { recipe } from './recipe';
import type { Terrain } from './terrain';
import { writeOperation } from './write';

/** Operations that a schema allows. */
export const operation = (terrain: Terrain): fc.Arbitrary<Operation> =>
  recipe
    .map((one) => readable(writeOperation(terrain, one)))
    .filter(({ document }) => validate(terrain.schema, document).length === 0);

/** Printed as GraphQL when it fails. */
const readable = (one: Operation): Operation => ({ ...one, [fc.toStringMethod]: () => one.text }) as Operation;
