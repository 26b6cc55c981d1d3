import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { execute } from 'graphql';
import type { GatewayContext } from '../context';
import { rootFields } from '../document/root-fields';

/**
 * Answer what asks for the graph itself without the engine: it knows only an older introspection, and takes a plan and
 * several schemas for what needs neither.
 */
export const answerIntrospection: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async responseForOperation({ document, operation, operationName, request, schema }) {
        if (!rootFields(document, operation).every(({ name }) => name.value.startsWith('__'))) return null;
        const singleResult = await execute({ schema, document, operationName, variableValues: request.variables });
        // Variables that do not fit: the engine says so as it does for any other operation.
        if (singleResult.errors) return null;
        return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
      },
    };
  },
};
