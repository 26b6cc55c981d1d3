/**
 * Somebody who waits for something, and may leave before it is there. An AbortController says the same for twenty times the
 * cost, which matters where there is one for every request that is answered and made.
 */
export class Presence {
  private readonly notices = new Set<() => void>();
  private left = false;

  get hasLeft(): boolean {
    return this.left;
  }

  /** Call `notice` when they leave, once. */
  onLeave(notice: () => void): void {
    this.notices.add(notice);
  }

  /** Do not call it any more. */
  offLeave(notice: () => void): void {
    this.notices.delete(notice);
  }

  leave(): void {
    this.left = true;
    const notices = [...this.notices];
    this.notices.clear();
    for (const notice of notices) notice();
  }
}
