import type { Dispatcher } from 'undici';

/** A GraphQL request in JSON. */
export interface Question {
  readonly body: string;
  readonly authorization?: string;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

/** Ask over HTTP with as little as undici can do it with: load and floors must not cost what is not theirs. */
export function exchange(to: Dispatcher, { body, authorization }: Question): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
    to.dispatch(
      { path: '/graphql', method: 'POST', headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: (_controller, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => resolve({ status, body: Buffer.concat(chunks) }),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}
