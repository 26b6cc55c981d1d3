import { done } from '#contracts';
import type { Attribute } from '../domain/attribute';
import type { Outcome } from '../domain/outcome';
import type { Store } from '../store';
import { attempt } from './attempt';

/** The use cases of attributes. */
export function attributeService({ store }: { store: Store }) {
  return {
    createAttribute: (attribute: Attribute): Promise<Outcome<Attribute>> =>
      attempt(store, async (rows) => done(await rows.addAttribute(attribute))),
  };
}
