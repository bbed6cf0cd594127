// How the stand-in for Prisma's schema engine reaches the database: adapter-pg, with four gaps closed that would
// otherwise break migrations silently.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Discrete settings: with a connectionString pg ignores `database`, and the shadow database would be the main one. */
export function configOf(url) {
  const u = new URL(url);
  if (!/^postgres(ql)?:$/.test(u.protocol))
    throw Object.assign(new Error(`unsupported protocol ${u.protocol}`), { code: "P1013" });
  const ssl = u.searchParams.get("sslmode");
  return {
    schema: u.searchParams.get("schema") || "public",
    pg: {
      host: u.searchParams.get("host") || decodeURIComponent(u.hostname) || "localhost",
      port: Number(u.port || 5432),
      user: decodeURIComponent(u.username),
      password: decodeURIComponent(u.password),
      database: decodeURIComponent(u.pathname.slice(1)),
      ...(ssl && ssl !== "disable"
        ? { ssl: { rejectUnauthorized: ssl === "verify-full" || ssl === "verify-ca" } }
        : {}),
      options: "-c timezone=UTC", // adapter-pg drops the offset of timestamptz values
      max: 1, // one session: advisory locks and SET must hold from query to query
      idleTimeoutMillis: 0,
    },
  };
}
/** An identifier as SQL writes it. */
export const quote = (s) => `"${s.replace(/"/g, '""')}"`;

/** Runs one statement on a connection of its own. */
export async function admin(cfg, sql) {
  const c = new pg.Client({ ...cfg.pg });
  await c.connect();
  try {
    await c.query(sql);
  } finally {
    await c.end();
  }
}

// "char", name, regproc…regtype, xid -> text; name[], "char"[], regtype[] -> text[]
const CATALOG_TYPES = { 18: 25, 19: 25, 24: 25, 28: 25, 2205: 25, 2206: 25, 1002: 1009, 1003: 1009, 2211: 1009 };
const parseTextArray = pg.types.getTypeParser(1009);

/** What the engine asks for its connections; also makes and drops the shadow database. */
export class ConnectionFactory {
  constructor(url, shadowUrl) {
    this.url = url;
    this.shadowUrl = shadowUrl;
    this.provider = "postgres";
    this.adapterName = "@prisma/adapter-pg";
    this.open = new Set();
  }
  async #wrap(cfg, after) {
    const a = await new PrismaPg(cfg.pg, { schema: cfg.schema }).connect();
    const PgQueryable = Object.getPrototypeOf(Object.getPrototypeOf(a));
    // Prisma's own executeScript cuts at every ";", also inside $$…$$ and quotes.
    // The simple protocol takes the whole script, as the native engine does.
    a.executeScript = async (script) => {
      try {
        await a.underlyingDriver().query(script);
      } catch (e) {
        a.onError(e);
      }
    };
    // The catalogue queries return "char", name[] and the like, which adapter-pg
    // does not know.
    a.queryRaw = async (q) => {
      const seen = [];
      const r = await PgQueryable.queryRaw.call(
        {
          ...a,
          pgOptions: a.pgOptions,
          client: a.client,
          performIO: async (x) => {
            const io = await a.performIO(x);
            io.fields?.forEach((f, i) => {
              seen[i] = f.dataTypeID;
              const to = CATALOG_TYPES[f.dataTypeID];
              if (to === 1009)
                for (const row of io.rows) if (typeof row[i] === "string") row[i] = parseTextArray(row[i]);
              if (to) f.dataTypeID = to;
            });
            return io;
          },
        },
        q,
      );
      seen.forEach((t, i) => {
        if (t === 18) r.columnTypes[i] = ColumnTypeEnum.Character;
      });
      return r;
    };
    const dispose = a.dispose.bind(a);
    a.dispose = async () => {
      this.open.delete(a);
      await dispose();
      await after?.();
    };
    this.open.add(a);
    if (cfg.schema !== "public") await a.executeScript(`SET search_path = ${quote(cfg.schema)}`);
    return a;
  }
  async connect() {
    return this.#wrap(configOf(this.url));
  }
  async connectToShadowDb() {
    if (this.shadowUrl) return this.#wrap(configOf(this.shadowUrl));
    const cfg = configOf(this.url);
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await admin(cfg, `CREATE DATABASE ${quote(name)} TEMPLATE template0`);
    // dropped only after its own connections are closed
    return this.#wrap({ ...cfg, pg: { ...cfg.pg, database: name } }, () =>
      admin(cfg, `DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`),
    );
  }
  async closeAll() {
    for (const a of [...this.open]) await a.dispose().catch(() => {});
  }
}
