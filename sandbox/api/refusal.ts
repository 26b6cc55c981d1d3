/** What a party says no with: `{ "error": { "code", "message" } }`. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 402 | 403 | 404 | 409 | 422,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A refusal as it is sent. */
export const refusalBody = ({ code, message }: Refusal) => ({ error: { code, message } });
