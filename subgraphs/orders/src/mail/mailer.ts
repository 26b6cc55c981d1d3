import { createTransport } from 'nodemailer';
import type { Logger } from '#kit';

/** A mail as somebody reads it. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
}

/** Sends mails. */
export interface Mailer {
  /** @param mail `id`: the same mail sent again has the same Message-ID. */
  send(mail: MailContent & { readonly id: string; readonly to: string }): Promise<void>;
  /** Take note that a mail could not be sent; it will be tried again. */
  failed(id: string, error: unknown): void;
  close(): void;
}

/** How long a mail server may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** Send mails over SMTP, a few at a time on connections that are kept. `from`: a name and an address. */
export function createMailer({ url, from, log }: { url: string; from: string; log: Logger }): Mailer {
  const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, pool: true, maxConnections: 2, ...timeouts });
  const host = /@([^\s@>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${host}>` });
    },
    failed: (id, error) => log.warn({ err: error, mail: id }, 'a mail could not be sent yet'),
    close: () => transport.close(),
  };
}
