/**
 * Somebody who waits for something, and may leave before it is there. An AbortController says the same for twenty times the
 * cost, which matters where there is one for every request that is answered and made.
 */
export class Presence {
  private notices: (() => void)[] = [];
  private left = false;

  get hasLeft(): boolean {
    return this.left;
  }

  /** Call `notice` when they leave, once; now, if they have left. */
  onLeave(notice: () => void): void {
    if (this.left) notice();
    else this.notices.push(notice);
  }

  /** Do not call it any more. */
  offLeave(notice: () => void): void {
    const place = this.notices.indexOf(notice);
    if (place >= 0) this.notices.splice(place, 1);
  }

  leave(): void {
    this.left = true;
    const { notices } = this;
    this.notices = [];
    for (const notice of notices) notice();
  }
}
