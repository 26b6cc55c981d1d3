import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from '#kit';

/** Time every operation, from its arrival to its answer. */
export const timeOperations = ({ operations }: Metrics): ApolloServerPlugin => ({
  async requestDidStart() {
    const stop = operations.startTimer();
    return { willSendResponse: async () => void stop() };
  },
});
