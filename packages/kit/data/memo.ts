/** An answer that is kept for a while. */
export interface Memo<Value> {
  (): Promise<Value>;
  /** Ask again the next time. */
  forget(): void;
}

/**
 * Keep what `ask` answers for `keptMs` milliseconds: for small things that every page needs and that hardly ever change.
 * A failed attempt is not kept.
 */
export function memo<Value>(ask: () => Promise<Value>, keptMs: number, now: () => number = Date.now): Memo<Value> {
  let kept: { readonly answer: Promise<Value>; readonly until: number } | undefined;
  const forget = () => {
    kept = undefined;
  };
  const recall = () => {
    if (kept && now() < kept.until) return kept.answer;
    const asked = { answer: ask(), until: now() + keptMs };
    kept = asked;
    asked.answer.catch(() => {
      if (kept === asked) forget();
    });
    return asked.answer;
  };
  return Object.assign(recall, { forget });
}
