import { subgraphSettings } from '#kit';

/** pricing's environment: what every subgraph reads. */
export const settings = subgraphSettings('pricing');
