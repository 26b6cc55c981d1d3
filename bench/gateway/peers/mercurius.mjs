// Mercurius as a gateway. It reads no supergraph: it asks the services for their schemas and joins them itself.
import mercurius from '@mercuriusjs/gateway';
import fastify from 'fastify';

const services = Object.entries(JSON.parse(process.env.SERVICES)).map(([name, url]) => ({
  name,
  url,
  mandatory: true,
  rewriteHeaders: ({ authorization } = {}) => (authorization ? { authorization } : {}),
}));
const app = fastify();
app.register(mercurius, { gateway: { services }, jit: 1 });
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
