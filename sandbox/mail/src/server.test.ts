import { createTransport, type SendMailOptions } from 'nodemailer';
import { createLog } from '#kit/process';
import { temporaryFolder } from '../../test/temporary';
import type { Message } from './message';
import { type MailServer, startMail } from './server';

const folder = temporaryFolder();
const EVIL = '<script>alert(1)</script>';

let mail: MailServer;
const start = async (data?: string): Promise<void> => {
  const settings = { HOST: '127.0.0.1', PORT: 0, SMTP_PORT: 0, SANDBOX_DATA: data };
  mail = await startMail(settings, { log: createLog('mail', 'silent') });
};
beforeEach(() => start());
afterEach(() => mail.drain());

async function send(message: SendMailOptions): Promise<void> {
  const transport = createTransport(`smtp://user:any@127.0.0.1:${mail.smtpPort}`);
  await transport.sendMail({ from: 'Agora <shop@agora.example>', to: 'ada@example.com', ...message });
  transport.close();
}

async function messages(query = ''): Promise<Message[]> {
  const response = await fetch(`${mail.url}/messages${query}`);
  return ((await response.json()) as { messages: Message[] }).messages;
}

const script = (behaviour: object, match: object = {}) =>
  fetch(`${mail.url}/script`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ match, behaviour }),
  });

test('mail is kept as it was meant: subject, both bodies, files', async () => {
  await send({
    to: 'Ada <ada@example.com>',
    bcc: 'archive@agora.example',
    subject: 'Grüße 🍃',
    text: 'Hello',
    html: '<p>Hello</p>',
    attachments: [{ filename: 'invoice ü.pdf', content: 'PDF', contentType: 'application/pdf' }],
  });
  const [message] = await messages();
  expect(message).toMatchObject({
    envelope: { from: 'shop@agora.example', to: ['ada@example.com', 'archive@agora.example'] },
    from: '"Agora" <shop@agora.example>',
    to: ['"Ada" <ada@example.com>'],
    subject: 'Grüße 🍃',
    text: 'Hello',
    html: '<p>Hello</p>',
    attachments: [{ filename: 'invoice ü.pdf', contentType: 'application/pdf', size: 3 }],
  });
  const file = await fetch(`${mail.url}/messages/${message?.id}/attachments/0`);
  expect([file.headers.get('content-type'), await file.text()]).toEqual(['application/octet-stream', 'PDF']);
  expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''invoice%20%C3%BC.pdf");
});

test('mail is found by who got it, and forgotten when asked', async () => {
  await send({ to: 'ada@example.com', subject: 'one' });
  await send({ to: 'grace@example.com', subject: 'two' });
  expect((await messages()).map(({ subject }) => subject)).toEqual(['one', 'two']);
  expect((await messages('?to=grace@example.com')).map(({ subject }) => subject)).toEqual(['two']);
  await fetch(`${mail.url}/messages`, { method: 'DELETE' });
  expect(await messages()).toEqual([]);
});

test('a message shows itself where it can do no harm', async () => {
  await send({ subject: EVIL, text: 'plain', html: `<p>Look</p>${EVIL}` });
  const [message] = await messages();
  const page = await (await fetch(mail.url)).text();
  expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
  expect(page).not.toContain(EVIL);
  expect(page).toMatch(/<iframe src="\/messages\/msg_\w+\/html" sandbox="[^"]*"/);
  expect(page).not.toMatch(/allow-(scripts|same-origin)/);
  const letter = await fetch(`${mail.url}/messages/${message?.id}/html`);
  const policy = String(letter.headers.get('content-security-policy'));
  expect(policy).toMatch(/^sandbox .*default-src 'none'/);
  expect(policy).not.toMatch(/allow-(scripts|same-origin)|script-src|https?:/);
});

test('a message of plain text is shown as it is', async () => {
  await send({ subject: 'plain', text: `Hello\n${EVIL}` });
  const page = await (await fetch(mail.url)).text();
  expect(page).toContain('<pre>Hello\n&#60;script&#62;');
  expect(page).not.toContain('<iframe');
});

test.each([
  ['decline', 550, 0],
  ['error-before', 451, 0],
  ['error-after', 451, 1],
])('the script lets mail fail: %s', async (answer, code, kept) => {
  await script({ answer }, { reference: 'ada@example.com' });
  await expect(send({ subject: 'one' })).rejects.toMatchObject({ responseCode: code });
  expect(await messages()).toHaveLength(kept);
  await send({ subject: 'again' });
  expect(await messages()).toHaveLength(kept + 1);
});

test('mail is still there after a new start', async () => {
  await mail.drain();
  await start(folder);
  await send({ subject: 'kept' });
  await mail.drain();
  await start(folder);
  expect((await messages()).map(({ subject }) => subject)).toEqual(['kept']);
});
