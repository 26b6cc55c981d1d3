import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTime, enumOf } from '#kit';
import type { InvoiceKind } from '../../domain/invoice';

const InvoiceKindEnum = enumOf<InvoiceKind>('InvoiceKind', {
  INVOICE: '',
  CREDIT_NOTE: 'It takes back a part of an invoice, or all of it.',
});

/** An invoice as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Invoice', { description: 'An invoice of an order, or a credit note on it.' })
export class InvoiceType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Such as `INV-2026-000042`; none of a series is missing.' })
  number: string;

  @Field(() => InvoiceKindEnum)
  kind: InvoiceKind;

  @Field(() => DateTime)
  issuedAt: Date;
}
