import type { ApolloServerPlugin } from '@apollo/server';
import { UnknownOperationError, UnsupportedOperationError } from '../errors';

/** Refuse a request that names no operation the graph could run; the engine would take that for a fault of its own. */
export const oneOperation: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request, schema }) {
        if (!operation) throw new UnknownOperationError(request.operationName);
        if (!schema.getRootType(operation.operation)) throw new UnsupportedOperationError(operation.operation);
      },
    };
  },
};
