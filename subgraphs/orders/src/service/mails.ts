import { createId, isLocale, LOCALES } from '#contracts';
import { confirmationMail } from '../mail/confirmation';
import type { Mailer } from '../mail/mailer';
import type { Parts } from './parts';

/** Mails that are sent side by side. */
const BATCH = 20;

/** After so many milliseconds a mail that was not sent is due again: whoever had claimed it is gone. */
const CLAIMED_FOR = 60_000;

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 3_600_000;

/**
 * The use case of writing to customers: mails are written down with what they are about, and sent at least once. One
 * that is sent twice, because a process died in between, has the same Message-ID, and mail programs show it once.
 */
export function mailService({ store, links, now }: Parts) {
  return {
    /** Send all mails that are due; how many were sent. */
    async sendMails(mailer: Mailer): Promise<number> {
      let sent = 0;
      for (let claimed = BATCH; claimed === BATCH; ) {
        const at = now();
        const mails = await store.claimMails({ at, until: new Date(at.getTime() + CLAIMED_FOR), limit: BATCH });
        sent += (await Promise.all(mails.map((mail) => send(mailer, mail)))).filter(Boolean).length;
        claimed = mails.length;
      }
      return sent;
    },
  };

  async function send(mailer: Mailer, mail: { id: string; orderId: string; attempts: number }): Promise<boolean> {
    const of = [mail.orderId];
    const [[order], lines] = await Promise.all([store.ordersById(of), store.linesOf(of)]);
    if (!order) return false;
    try {
      const locale = isLocale(order.locale) ? order.locale : LOCALES[0];
      const content = confirmationMail({ order, lines, url: links.orderUrl(order), locale });
      await mailer.send({ id: mail.id, to: order.email, ...content });
    } catch (error) {
      const pause = Math.min(FIRST_PAUSE * 2 ** (mail.attempts - 1), LONGEST_PAUSE);
      await store.putOffMail(mail.id, new Date(now().getTime() + pause));
      mailer.failed(mail.id, error);
      return false;
    }
    const at = now();
    await store.markSent(mail.id, at, createId('timelineEntry', at.getTime()));
    return true;
  }
}
