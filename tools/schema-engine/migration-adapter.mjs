// @prisma/adapter-pg serves Prisma Client well. The schema engine asks it for three things it gets wrong: it refuses
// the catalog's one-byte "char" type, cuts scripts at every semicolon (function bodies too), and, given a connection
// URL, takes the main database for the shadow database.
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { withClient } from './database.mjs';

const CHAR = 18; // type ids of PostgreSQL
const TEXT = 25;

/** An adapter factory for the schema engine on one database. */
export class MigrationPg extends PrismaPg {
  #config;
  #options;
  #pools = [];

  constructor(config, options) {
    super(config, options);
    this.#config = config;
    this.#options = options;
  }

  async connect() {
    const adapter = await super.connect();
    this.#pools.push(adapter.underlyingDriver());
    readChars(adapter);
    runScriptsWhole(adapter);
    return adapter;
  }

  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await this.#admin(`CREATE DATABASE "${database}"`);
    const shadow = new MigrationPg({ ...this.#config, database }, this.#options);
    const adapter = await shadow.connect();
    adapter.dispose = async () => {
      await shadow.end();
      await this.#admin(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    };
    return adapter;
  }

  /** End every session, and with it the advisory lock it may hold. */
  async end() {
    await Promise.all(this.#pools.splice(0).map((pool) => pool.end()));
  }

  async #admin(statement) {
    await withClient(this.#config, (client) => client.query(statement)); // returns nothing: the engine insists on it
  }
}

/** Let the adapter read "char" columns: pass them through as text, then say what they were. */
function readChars(adapter) {
  const stock = Object.getPrototypeOf(Object.getPrototypeOf(adapter)).queryRaw;
  adapter.queryRaw = async (query) => {
    const result = await adapter.performIO(query);
    const chars = result.fields.map((field) => field.dataTypeID === CHAR);
    const fields = result.fields.map((field, i) => (chars[i] ? { ...field, dataTypeID: TEXT } : field));
    const set = await stock.call({ performIO: async () => ({ fields, rows: result.rows }) }, query);
    return { ...set, columnTypes: set.columnTypes.map((type, i) => (chars[i] ? ColumnTypeEnum.Character : type)) };
  };
}

/** Send a script in one piece: PostgreSQL knows better where its statements end. */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
}
