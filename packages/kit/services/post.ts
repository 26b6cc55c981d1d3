import type { Dispatcher } from 'undici';
import type { Presence } from '../process/presence';

/** How a call over HTTP ended. */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'late'; readonly wasSent: boolean }
  | { readonly kind: 'abandoned' }
  | { readonly kind: 'failed'; readonly wasSent: boolean; readonly cause: Error };

/** What is posted. */
interface Post {
  readonly path: string;
  /** Names and values in turns, which undici reads several times quicker than an object. */
  readonly headers: string[];
  readonly body: string;
}

/**
 * POST a body and read the whole answer. Made of one dispatch, which costs a tenth of a fetch. What was not sent has
 * certainly had no effect.
 * @param timeoutMs for all of it, connecting included.
 * @param presence of who waits for it: the call is abandoned when they leave.
 */
export function post(
  dispatcher: Dispatcher,
  { path, headers, body }: Post,
  { timeoutMs, presence }: { timeoutMs: number; presence?: Presence },
): Promise<PostOutcome> {
  if (presence?.hasLeft) return Promise.resolve({ kind: 'abandoned' });
  return new Promise((resolve) => {
    const exchange = new Exchange(resolve, timeoutMs, presence);
    dispatcher.dispatch({ path, method: 'POST', headers, body }, exchange);
  });
}

/** One call that is under way. */
class Exchange implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | undefined;
  private isOver = false;
  private wasSent = false;
  private status = 0;
  private chunks: Buffer[] | undefined;
  private readonly timer: NodeJS.Timeout;
  private readonly abandon = () => this.giveUp({ kind: 'abandoned' });

  constructor(
    private readonly resolve: (outcome: PostOutcome) => void,
    timeoutMs: number,
    private readonly presence: Presence | undefined,
  ) {
    this.timer = setTimeout(() => this.giveUp({ kind: 'late', wasSent: this.wasSent }), timeoutMs);
    presence?.onLeave(this.abandon);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // It waited for a connection longer than anybody waits for it: it must not be sent any more.
    if (this.isOver) controller.abort(new Error('given up'));
    else this.wasSent = true;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.chunks) this.chunks.push(chunk);
    else this.chunks = [chunk];
  }

  onResponseEnd(): void {
    this.end({ kind: 'answered', status: this.status, text: textOf(this.chunks) });
  }

  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    this.end({ kind: 'failed', wasSent: this.wasSent, cause });
  }

  private giveUp(outcome: PostOutcome): void {
    this.end(outcome);
    this.controller?.abort(new Error(outcome.kind));
  }

  private end(outcome: PostOutcome): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.presence?.offLeave(this.abandon);
    this.resolve(outcome);
  }
}

/** Most answers come in one piece, which needs no copy. */
function textOf(chunks: readonly Buffer[] = []): string {
  const [first] = chunks;
  return first && chunks.length === 1 ? first.toString() : Buffer.concat(chunks).toString();
}
