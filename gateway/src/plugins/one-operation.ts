import type { ApolloServerPlugin } from '@apollo/server';
import { UnknownOperationError } from '../errors';

/** Refuse a request that does not say which operation to run; the engine would take that for a fault of its own. */
export const oneOperation: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (!operation) throw new UnknownOperationError(request.operationName);
      },
    };
  },
};
