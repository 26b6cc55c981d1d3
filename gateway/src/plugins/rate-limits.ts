import type { Principal } from '#contracts';
import type { Redis } from '#kit/edge';
import { createLimiter } from '../limiter';
import { toNetwork } from '../network';

/** Requests a minute. */
export interface RateLimits {
  readonly perAddress: number;
  readonly perIdentity: number;
}

const MINUTE = 60;

/** Make the limits that every GraphQL request counts against; both throw RateLimitedError. */
export function createRateLimits({ perAddress, perIdentity }: RateLimits, redis: Redis | undefined) {
  const addresses = createLimiter({ name: 'address', limit: perAddress, windowSeconds: MINUTE, redis });
  const identities = createLimiter({ name: 'identity', limit: perIdentity, windowSeconds: MINUTE, redis });
  return {
    countAddress: (address: string): Promise<void> => addresses.count(toNetwork(address)),
    async countIdentity(principal: Principal): Promise<void> {
      if ('id' in principal) await identities.count(principal.id);
    },
  };
}
