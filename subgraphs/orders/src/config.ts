import { z } from 'zod';
import { subgraphSettings } from '#kit';

const base = z.url().transform((url) => url.replace(/\/$/, ''));

/** orders' environment. */
export const settings = subgraphSettings('orders', {
  /** Where browsers reach this service, for the addresses of invoices. */
  PUBLIC_URL: base,
  /** Where they reach the shop, for the links in mails. */
  STOREFRONT_URL: base,
  /** What the links of orders and invoices are signed with; whoever knows it opens every order. */
  ORDER_LINK_SECRET: z.string().min(32, 'must have 32 characters at least'),
  /** The mail server; without one no mails are written. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mails are from. */
  MAIL_FROM: z.string().default('Agora <orders@agora.example>'),
});
