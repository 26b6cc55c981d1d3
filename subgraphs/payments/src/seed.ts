import { runSeed } from '#kit';

// Nobody has paid for anything in a shop that opens today.
void runSeed('payments', () => []);
