/** What begins so was given another name before it was asked for. */
const OTHER = 'as_';

/**
 * The name under which services are asked for a field that a client calls `key`. A client may call a field as another one
 * is called, such as `id: name`; that would be taken for the other wherever the engine needs it itself, and a name such as
 * `__typename` would be believed. So what has a name of its own is asked for under one that is no field's.
 */
export const askedName = (key: string, field: string): string =>
  key === field && !field.startsWith(OTHER) ? field : `${OTHER}${key}`;

/** What a client calls what was asked for under a name. */
export const clientName = (asked: string): string => (asked.startsWith(OTHER) ? asked.slice(OTHER.length) : asked);
