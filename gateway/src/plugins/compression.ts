import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Smaller ones fit into a packet as they are, in bytes. */
const WORTH_IT = 1_400;

/** Send answers compressed to clients that can read that: with Brotli, or with gzip. */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: WORTH_IT, globalDecompression: false });
}
