import { z } from 'zod';
import { eventType } from './event-type';
import { id } from './fields';

export const customerRegistered = eventType('accounts.customer-registered.v1', {
  description: 'Somebody signed up.',
  key: 'customerId',
  payload: { customerId: id, email: z.string(), locale: z.string() },
});
