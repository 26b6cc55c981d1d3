import type { Dispatcher } from 'undici';
import type { Presence } from '../process/presence';

/** How a call over HTTP ended. */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'late'; readonly wasSent: boolean }
  | { readonly kind: 'abandoned' }
  | { readonly kind: 'failed'; readonly wasSent: boolean; readonly cause: Error };

/**
 * POST a body and read the whole answer. Made of one dispatch, which costs a tenth of a fetch. What was not sent has
 * certainly had no effect.
 * @param timeoutMs for all of it, connecting included.
 * @param presence of who waits for it: the call is abandoned when they leave.
 */
export function post(
  dispatcher: Dispatcher,
  request: { path: string; headers: Record<string, string>; body: string },
  { timeoutMs, presence }: { timeoutMs: number; presence?: Presence },
): Promise<PostOutcome> {
  if (presence?.hasLeft) return Promise.resolve({ kind: 'abandoned' });
  return new Promise((resolve) => {
    let call: Dispatcher.DispatchController | undefined;
    let isOver = false;
    let wasSent = false;
    let status = 0;
    const chunks: Buffer[] = [];
    const end = (outcome: PostOutcome) => {
      isOver = true;
      clearTimeout(timer);
      presence?.offLeave(abandon);
      resolve(outcome);
    };
    const giveUp = (outcome: PostOutcome) => {
      end(outcome);
      call?.abort(new Error(outcome.kind));
    };
    const timer = setTimeout(() => giveUp({ kind: 'late', wasSent }), timeoutMs);
    const abandon = () => giveUp({ kind: 'abandoned' });
    presence?.onLeave(abandon);
    dispatcher.dispatch(
      { ...request, method: 'POST' },
      {
        onRequestStart(controller) {
          call = controller;
          // It waited for a connection longer than anybody waits for it: it must not be sent any more.
          if (isOver) controller.abort(new Error('given up'));
          else wasSent = true;
        },
        onResponseStart(_controller, code) {
          status = code;
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => end({ kind: 'answered', status, text: textOf(chunks) }),
        onResponseError: (_controller, cause) => end({ kind: 'failed', wasSent, cause }),
      },
    );
  });
}

/** Most answers come in one piece, which needs no copy. */
function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return first && chunks.length === 1 ? first.toString() : Buffer.concat(chunks).toString();
}
