import { type Logger, pino } from 'pino';

export type { Logger };

/** A process's log: JSON lines on standard output, each with the process's name. */
export function createLog(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    redact: ['req.headers.authorization', 'password', '*.password'],
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
