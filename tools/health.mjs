// A container's health check: whether the program in it can serve.
const url = `http://127.0.0.1:${process.env.PORT}/health/ready`;
const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
