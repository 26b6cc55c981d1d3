import { runSeed } from '#kit';

// A demo shop that has just opened has no carts.
void runSeed('checkout', () => []);
