import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import type { Channel } from '../domain/channel';
import type { Outcome } from '../domain/outcome';
import type { Store } from '../store';
import { attempt } from './attempt';

/** A channel as staff describe it before it exists. */
export type NewChannel = Omit<Channel, 'id' | 'version' | 'isDefault'>;

/** What staff may change about a channel; its slug and currency are for ever. */
export type ChannelChanges = Partial<Omit<NewChannel, 'slug' | 'currencyCode'>>;

/** The use cases of channels. */
export function channelService({ store, now }: { store: Store; now: () => Date }) {
  return {
    createChannel: (channel: NewChannel): Promise<Outcome<Channel>> =>
      attempt(store, async (rows) => {
        const id = createId('channel', now().getTime());
        return done(await rows.addChannel({ ...channel, id, isDefault: false, version: 1 }));
      }),

    updateChannel: (id: string, expectedVersion: number, changes: ChannelChanges): Promise<Outcome<Channel>> =>
      attempt(store, async (rows) => {
        const channel = (await rows.allChannels()).find((one) => one.id === id);
        if (!channel) return notFound('channel');
        const translations = mergeTranslations(channel.translations, changes.translations);
        const refusal = conflict(channel, expectedVersion);
        return refusal ?? saved(await rows.saveChannel({ ...channel, ...changes, translations }), channel.version);
      }),
  };
}
