import { randomUUID } from 'node:crypto';

const LENGTH = 20;

/** Make an id as outside parties do: `pmt_3f9c…`, in nobody's order and unlike any of the shop's own. */
export const newId = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '').slice(0, LENGTH)}`;
