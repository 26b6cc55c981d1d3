export { type Caretaker, hireCaretaker } from './caretaker';
export { freePort, isPortFree, LOOPBACK } from './ports';
export { type PostgresServer, startPostgres } from './postgres/start';
export { startTemporaryPostgres } from './postgres/temporary';
export { inspectProcess, type ProcessInfo, until } from './processes';
export { projectRoot } from './project';
export { type RedisServer, startRedis } from './redis/start';
export { SetupError } from './setup-error';
