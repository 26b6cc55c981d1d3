import { createHttpServer, createMetrics, type HttpServer, type Logger, type Metrics } from '#kit/process';
import { openBook } from '../../book/book';
import { serveMessages } from './api';
import type { MailSettings } from './config';
import { createLetterbox } from './letterbox';
import { serveInbox } from './pages/serve-inbox';
import { createSmtpServer } from './smtp';

/** The mail sink, once it listens. */
export interface MailServer extends Pick<HttpServer, 'drain'> {
  readonly url: string;
  readonly smtpPort: number;
}

/** Start the mail sink, with the mail that an earlier process left in its folder. */
export async function startMail(
  settings: Pick<MailSettings, 'HOST' | 'PORT' | 'SMTP_PORT' | 'SANDBOX_DATA'>,
  { log, metrics = createMetrics(), now = Date.now }: { log: Logger; metrics?: Metrics; now?: () => number },
): Promise<MailServer> {
  const { HOST, PORT, SMTP_PORT, SANDBOX_DATA } = settings;
  const book = openBook('mail', SANDBOX_DATA);
  const letterbox = createLetterbox(book, now);
  const smtp = createSmtpServer(letterbox, log);
  const { app, listen, drain } = createHttpServer({ log, metrics, checks: {} });
  app.register(async (scope) => serveMessages(scope, letterbox));
  app.register(async (scope) => serveInbox(scope, letterbox));
  app.addHook('onClose', async () => {
    await smtp.close();
    book.close();
  });
  const smtpPort = await smtp.listen(HOST, SMTP_PORT);
  return { url: await listen({ HOST, PORT }), smtpPort, drain };
}
