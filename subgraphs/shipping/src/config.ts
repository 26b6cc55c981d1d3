import { subgraphSettings } from '#kit';

/** shipping's environment. */
export const settings = subgraphSettings('shipping');
