import { Client } from 'pg';

/** The databases of a shop's services, to look into after a measurement. */
export interface Books {
  /** Ask the database of one service. */
  read<Row>(service: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Ask the database of each service that has this table; what they answer, together. */
  readAll<Row>(table: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Open the databases of a shop, by the names of its services. */
export async function openBooks(databases: Readonly<Record<string, string>>): Promise<Books> {
  const clients = new Map<string, Client>();
  for (const [service, connectionString] of Object.entries(databases)) {
    const client = new Client({ connectionString });
    await client.connect();
    clients.set(service, client);
  }
  const ask = async <Row>(client: Client | undefined, text: string, values: readonly unknown[]): Promise<Row[]> =>
    client ? ((await client.query(text, [...values])).rows as Row[]) : [];
  return {
    read: (service, text, values = []) => ask(clients.get(service), text, values),
    async readAll<Row>(table: string, text: string, values: readonly unknown[] = []) {
      const answers = [...clients.values()].map(async (client) => {
        const [found] = await ask<{ name: string | null }>(client, 'SELECT to_regclass($1)::text AS name', [table]);
        return found?.name ? ask<Row>(client, text, values) : [];
      });
      return (await Promise.all(answers)).flat();
    },
    close: async () => void (await Promise.all([...clients.values()].map((client) => client.end()))),
  };
}
