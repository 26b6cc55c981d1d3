import { type Scene, startScene } from '../../test/provider';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.stop());

const EVIL = `"><script>alert('x')</script>`;
const ESCAPED = '&#34;&#62;&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62;';

async function page(path: string): Promise<{ text: string; policy: string }> {
  const response = await fetch(scene.url + path);
  return { text: await response.text(), policy: String(response.headers.get('content-security-policy')) };
}

test('an empty ledger says what to do', async () => {
  expect((await page('/')).text).toContain('Nobody has paid yet.');
});

test('whatever callers write is text on the pages', async () => {
  const { body } = await scene.pay({ reference: EVIL, token: `tok_challenge:${EVIL}` }, { key: EVIL });
  await scene.script({ match: { reference: EVIL }, behaviour: { answer: 'decline', declineCode: EVIL.slice(0, 60) } });
  for (const path of ['/', `/challenge/${body.id}`]) {
    const { text } = await page(path);
    expect(text).toContain(ESCAPED);
    expect(text).not.toContain('<script>alert');
  }
});

test('a page speaks to nobody but this program', async () => {
  const { text, policy } = await page('/');
  expect(policy).toContain("default-src 'none'");
  expect(text).not.toMatch(/(src|href|action)="(https?:)?\/\//);
});

test('a customer approves on the page of the bank, and is sent back to the shop', async () => {
  const returnUrl = 'https://shop.example/checkout?session=1';
  const { body } = await scene.pay({ token: 'tok_challenge', returnUrl });
  expect(body.action.url).toBe(`${scene.url}/challenge/${body.id}`);
  const { text, policy } = await page(`/challenge/${body.id}`);
  expect(text).toMatch(/10\.00 EUR[\s\S]*Decline[\s\S]*Approve/);
  expect(policy).toContain("form-action 'self' https://shop.example;");
  const response = await scene.press(`/challenge/${body.id}`, { outcome: 'approve' });
  expect([response.status, response.headers.get('location')]).toEqual([303, returnUrl]);
  expect((await scene.get(`/v1/payments/${body.id}`)).body).toMatchObject({ status: 'authorised', authorised: 1_000 });
  expect((await page(`/challenge/${body.id}`)).text).toContain('You confirmed this payment');
});

test('a customer who declines has paid nothing, and cannot think again', async () => {
  const { body } = await scene.pay({ token: 'tok_challenge' });
  await scene.press(`/challenge/${body.id}`, { outcome: 'decline' });
  const again = await scene.press(`/challenge/${body.id}`, { outcome: 'approve' });
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('does not wait')]);
  expect((await scene.get(`/v1/payments/${body.id}`)).body).toMatchObject({
    status: 'declined',
    declineCode: 'authentication_failed',
    authorised: 0,
  });
});

test('the buttons do what the API does', async () => {
  const form = { times: '1', operation: 'authorise', answer: 'pending', webhooks: 'none' };
  expect((await scene.press('/buttons/next', form)).headers.get('location')).toBe('/');
  const { body } = await scene.pay();
  expect(body.status).toBe('pending');
  await scene.press(`/buttons/payments/${body.id}/settle`, { outcome: 'approve' });
  const [approved] = await scene.shop.until(1);
  await scene.press(`/buttons/webhooks/${approved?.event.id}/send`);
  await scene.press(`/buttons/webhooks/${approved?.event.id}/send`, { stale: 'yes' });
  await scene.press(`/buttons/payments/${body.id}/forge`);
  expect(scene.shop.received.map(({ check, event }) => [check, event.type])).toEqual([
    ['signed', 'payment.authorised'],
    ['signed', 'payment.authorised'],
    ['stale', 'payment.authorised'],
    ['forged', 'payment.captured'],
  ]);
  await scene.press('/buttons/forget');
  expect((await scene.ledger()).payments).toEqual([]);
});

test('another site’s page cannot press them', async () => {
  await scene.pay();
  const response = await scene.press('/buttons/forget', {}, { 'sec-fetch-site': 'cross-site' });
  expect(response.status).toBe(403);
  expect((await scene.ledger()).payments).toHaveLength(1);
});
