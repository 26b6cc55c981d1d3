import { createHash, randomBytes } from 'node:crypto';

/** Make the secret of a refresh token: 256 bits of chance. */
export const createRefreshSecret = (): string => randomBytes(32).toString('base64url');

/** What of a refresh token's secret is kept; of so much chance one round of SHA-256 gives nothing away. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
