import type { Channel } from '../domain/channel';
import type { Prisma } from '../generated/prisma/client';

/** The statements on channels. There are few, and they are read whole. */
export function channelRows(client: Prisma.TransactionClient) {
  return {
    async allChannels(): Promise<Channel[]> {
      const orderBy = [{ isDefault: 'desc' }, { slug: 'asc' }] as const;
      return (await client.channel.findMany({ orderBy: [...orderBy] })).map(toChannel);
    },
    async addChannel({ version, ...channel }: Channel): Promise<Channel> {
      return toChannel(await client.channel.create({ data: toColumns(channel) }));
    },
    /** Save an edited channel if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveChannel({ id, version, ...channel }: Channel): Promise<Channel | null> {
      const data = { ...toColumns(channel), version: { increment: 1 } };
      const [saved] = await client.channel.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toChannel(saved) : null;
    },
  };
}

const toColumns = <Columns extends Omit<Channel, 'id' | 'version'>>(channel: Columns) => ({
  ...channel,
  translations: channel.translations as Prisma.InputJsonValue,
  locales: [...channel.locales],
  countryCodes: [...channel.countryCodes],
});

// The JSON columns are written by this service alone, in the shapes of its domain.
const toChannel = (row: Prisma.ChannelModel): Channel => row as unknown as Channel;
