import { type AddressObject, simpleParser } from 'mailparser';

/** A file that came with a message. */
interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** Base 64. */
  readonly content: string;
}

/** Whom a message was handed over for, which may differ from what it says itself. */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** A message as it came in. */
export interface Message {
  readonly id: string;
  readonly at: string;
  readonly envelope: Envelope;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Null for a message of plain text. */
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
}

/** Read a message from the bytes it came as. */
export async function readMessage(raw: Buffer, stamp: Pick<Message, 'id' | 'at' | 'envelope'>): Promise<Message> {
  const { from, to, subject = '', text = '', html, attachments } = await simpleParser(raw);
  return {
    ...stamp,
    from: from?.text ?? stamp.envelope.from,
    to: addressesOf(to),
    subject,
    text,
    html: html || null,
    attachments: attachments.map(({ filename, contentType, size, content }) => ({
      filename: filename ?? 'unnamed',
      contentType,
      size,
      content: content.toString('base64'),
    })),
  };
}

function addressesOf(given: AddressObject | AddressObject[] | undefined): string[] {
  return [given ?? []].flat().map(({ text }) => text);
}
