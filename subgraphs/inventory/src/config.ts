import { subgraphSettings } from '#kit';

/** inventory's environment. */
export const settings = subgraphSettings('inventory');
