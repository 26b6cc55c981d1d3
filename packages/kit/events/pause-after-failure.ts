/** How long to leave alone what failed, in milliseconds. */
export const PAUSE_AFTER_FAILURE = 500;
