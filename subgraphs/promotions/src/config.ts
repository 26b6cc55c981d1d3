import { subgraphSettings } from '#kit';

/** promotions' environment: what every subgraph reads. */
export const settings = subgraphSettings('promotions');
