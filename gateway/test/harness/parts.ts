import { PARTS_TYPE } from '../../src/http/multipart';

/** What one part of an answer says, as JSON. */
export interface PartReply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly incremental?: readonly (Pick<PartReply, 'data' | 'errors' | 'extensions'> & {
    readonly path: readonly unknown[];
    readonly label?: string;
  })[];
  readonly hasNext: boolean;
  readonly extensions?: Record<string, unknown>;
}

/** Ask for an answer in parts. */
export const askInParts = (
  url: string,
  query: string,
  init: { variables?: unknown; headers?: Record<string, string>; signal?: AbortSignal } = {},
) =>
  fetch(url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'multipart/mixed;deferSpec=20220824, application/json' },
      ...init.headers,
    },
    body: JSON.stringify({ query, variables: init.variables }),
    signal: init.signal,
  });

/** The parts of an answer, each as soon as it is there. */
export async function* readParts({ headers, body }: Response): AsyncGenerator<PartReply, void, void> {
  if (headers.get('content-type') !== PARTS_TYPE || !body) throw new Error(`in parts? ${headers.get('content-type')}`);
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    rest += decoder.decode(bytes, { stream: true });
    const texts = rest.split('\r\n---');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      const start = text.indexOf('\r\n\r\n');
      if (start > -1) yield JSON.parse(text.slice(start));
    }
  }
  if (rest !== '--\r\n') throw new Error(`the answer ends with ${JSON.stringify(rest)}`);
}

/** All parts of an answer. */
export async function allParts(response: Response): Promise<PartReply[]> {
  const parts: PartReply[] = [];
  for await (const part of readParts(response)) parts.push(part);
  return parts;
}
