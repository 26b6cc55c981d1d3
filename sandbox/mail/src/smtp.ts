import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Logger } from '#kit/process';
import { type Behaviour, decisionOf, failureOf } from '../../script/behaviour';
import type { Letterbox } from './letterbox';
import type { Envelope } from './message';

/** The largest message that is taken, in bytes. */
const LARGEST = 10 * 1024 * 1024;
/** How long a connection may finish its business when the server closes, in milliseconds. */
const CLOSE_TIMEOUT = 1_000;
const REFUSED_FOR_GOOD = 550;
const REFUSED_FOR_NOW = 451;

/** A server that mail is handed over to. */
export interface SmtpServer {
  /** @returns the port it listens on. */
  listen(host: string, port: number): Promise<number>;
  close(): Promise<void>;
}

/** Make an SMTP server that puts everything into a letterbox, unless the script says otherwise. */
export function createSmtpServer(letterbox: Letterbox, log: Logger): SmtpServer {
  const manners = new WeakMap<SMTPServerSession, Behaviour>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: LARGEST,
    closeTimeout: CLOSE_TIMEOUT,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? 'anybody' }),
    onRcptTo({ address }, session, done) {
      const behaviour = letterbox.manner(address);
      manners.set(session, behaviour);
      if (decisionOf(behaviour) === 'decline') return done(refusal(REFUSED_FOR_GOOD, 'nobody of that name lives here'));
      if (failureOf(behaviour)?.isDone === false) return done(refusal(REFUSED_FOR_NOW, 'come back later'));
      done();
    },
    onData(stream, session, done) {
      const behaviour = manners.get(session) ?? {};
      const take = async () => {
        const raw = await buffer(stream);
        if (stream.sizeExceeded) throw refusal(REFUSED_FOR_GOOD, 'the message is too large');
        await letterbox.keep(raw, envelopeOf(session));
        if (behaviour.delayMs) await delay(behaviour.delayMs, undefined, { ref: false });
        if (failureOf(behaviour)) throw refusal(REFUSED_FOR_NOW, 'come back later');
      };
      take().then(() => done(), done);
    },
  });
  server.on('error', (error) => log.warn({ err: error }, 'a mail connection failed'));
  return {
    async listen(host, port) {
      const listener = server.listen(port, host);
      await once(listener, 'listening');
      const address = listener.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

function envelopeOf({ envelope: { mailFrom, rcptTo } }: SMTPServerSession): Envelope {
  return { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
}
