import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { createLog } from '#kit';
import { createMailer, type Mailer } from './mailer';

const got: { to: string[]; mail: string }[] = [];
let answer: Error | undefined;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, { envelope }, done) {
    void text(stream).then((mail) => {
      got.push({ to: envelope.rcptTo.map(({ address }) => address), mail });
      done(answer);
    });
  },
});
let mailer: Mailer;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const log = createLog('orders', 'silent');
  mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Agora <orders@agora.example>', log });
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => {
  got.length = 0;
  answer = undefined;
});

test('a mail arrives as it was written, under an id of its own', async () => {
  await mailer.send({
    id: 'mai_1',
    to: 'buyer@example.com',
    subject: '주문 100042-90 확인',
    text: '합계 10.00 EUR 🛋️\n',
  });
  const [{ to, mail } = { to: [], mail: '' }] = got;
  expect(to).toEqual(['buyer@example.com']);
  expect(mail).toContain('Message-ID: <mai_1@agora.example>');
  expect(mail).toContain('From: Agora <orders@agora.example>');
  const [, body = ''] = mail.split('\r\n\r\n');
  expect(Buffer.from(body, 'base64').toString()).toContain('합계 10.00 EUR 🛋️');
});

test('an address is one address, whatever stands in it', async () => {
  const to = 'buyer@example.com, everybody@example.com';
  await mailer.send({ id: 'mai_2', to, subject: 'Yours\r\nBcc: x@example.com', text: '' }).catch(() => {});
  for (const one of got) {
    expect(one.to).not.toContain('everybody@example.com');
    expect(one.mail).not.toMatch(/^Bcc:/im);
  }
});

test('a server that does not take it is an error', async () => {
  answer = new Error('mailbox full');
  await expect(mailer.send({ id: 'mai_3', to: 'buyer@example.com', subject: 'x', text: 'x' })).rejects.toThrow(
    'mailbox full',
  );
});
