import { until } from '#servers';
import { shopUrls } from './shop';

/** Approve or decline a payment on the page of the customer's bank; answers where the customer is sent then. */
export async function answerBank(url: string, outcome: 'approve' | 'decline'): Promise<string | null> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });
  return answer.headers.get('location');
}

/** Let the carrier pick a parcel up and deliver it. */
export async function deliver(trackingNumber: string): Promise<void> {
  const { labels } = await ask<{ labels: { id: string; trackingNumber: string }[] }>('carrier', '/ledger');
  const label = labels.find((one) => one.trackingNumber === trackingNumber);
  for (const status of ['in_transit', 'delivered']) {
    await ask('carrier', `/v1/labels/${label?.id}/advance`, { status });
  }
}

/** The first mail that somebody gets. */
export async function mailTo(email: string): Promise<{ readonly subject: string; readonly text: string }> {
  let mail: { subject: string; text: string } | undefined;
  const hasCome = async () => {
    const path = `/messages?to=${encodeURIComponent(email)}`;
    const { messages } = await ask<{ messages: { subject: string; text: string }[] }>('mail', path);
    [mail] = messages;
    return mail !== undefined;
  };
  if (!(await until(hasCome, 10_000, 200)) || !mail) throw new Error(`no mail has come for ${email}`);
  return mail;
}

async function ask<Data>(program: string, path: string, body?: object): Promise<Data> {
  const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${shopUrls()[program]}${path}`, body && posted);
  if (!answer.ok) throw new Error(`${program} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Data;
}
