/** Batches begin at least so many milliseconds apart, unless they are full: the more there is, the more goes in one. */
export const PACE = 25;

/** How long to leave alone what failed, in milliseconds. */
export const PAUSE_AFTER_FAILURE = 500;
