import { subgraphSettings } from '#kit';

/** reviews' environment. */
export const settings = subgraphSettings('reviews');
