import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "~/generated/prisma/client";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { Overloaded, overloadCode } from "~/platform/overloaded.server";
import type { SystemReason } from "~/platform/system-reasons";

/** The one kind of database handle there is: inside a transaction, with the asker known to the database. */
export type Tx = Prisma.TransactionClient;

// PostgreSQL gives up before Prisma does: a client that times out during COMMIT takes the process down.
const SESSION = {
  timezone: "UTC", // adapter-pg drops the offset of a timestamptz
  // Asked of the session once: asked of every transaction it is one more round trip each time.
  default_transaction_isolation: "read\\ committed",
  lock_timeout: "3s",
  statement_timeout: "5s",
  idle_in_transaction_session_timeout: "10s",
};
const TRANSACTION = {
  timeout: 15_000,
  maxWait: 5_000,
};

function makeClient() {
  const adapter = new PrismaPg(
    {
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: "korpu",
      options: Object.entries(SESSION)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(" "),
    },
    {
      statementNameGenerator: (query) => `p${createHash("sha1").update(query.sql).digest("base64url")}`,
      onPoolError: (error) => log.warn({ err: error }, "database connection lost"),
      onConnectionError: (error) => log.warn({ err: error }, "database connection lost"),
    },
  );
  return new PrismaClient({ adapter });
}

declare global {
  var korpuClient: PrismaClient | undefined;
}

// One client across reloads of the development server.
const client = () => {
  globalThis.korpuClient ??= makeClient();
  return globalThis.korpuClient;
};

/**
 * Runs `work` in one transaction on behalf of a person; `now` is portal_now(), the only clock of the domain. Rows that are
 * none of theirs are not there (docs/adr/0017).
 * @throws {Overloaded} when the database cannot answer in time
 */
export function asViewer<T>(viewer: { personId: string }, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  return inTransaction(viewer.personId, "", work);
}

/**
 * Runs `work` in one transaction on behalf of the portal itself, before which every row stands; `reason` names the cause.
 * @throws {Overloaded} when the database cannot answer in time
 */
export function asSystem<T>(reason: SystemReason, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  return inTransaction("", reason, work);
}

/** How many pieces of the portal's own work are under way in a transaction. */
const ownWork = new WeakMap<Tx, number>();

/**
 * The portal's own work inside somebody's transaction: giving a freed seat to the next in turn, counting what is taken.
 * Only what `work` asks sees beyond the person; it must hand out nothing of it that they may not know.
 */
export async function actAsPortal<T>(tx: Tx, reason: SystemReason, work: () => Promise<T>): Promise<T> {
  const depth = ownWork.get(tx) ?? 0;
  if (depth === 0) await setReason(tx, reason);
  ownWork.set(tx, depth + 1);
  try {
    const done = await work();
    if (depth === 0) await setReason(tx, "");
    return done;
  } catch (error) {
    // A statement that failed has ended the transaction, and with it the reason.
    if (depth === 0) await setReason(tx, "").catch(() => {});
    throw error;
  } finally {
    ownWork.set(tx, (ownWork.get(tx) ?? 1) - 1);
  }
}

async function setReason(tx: Tx, reason: SystemReason | ""): Promise<void> {
  await tx.$queryRaw`select set_config('app.reason', ${reason}, true)`;
}

async function inTransaction<T>(
  personId: string,
  reason: SystemReason | "",
  work: (tx: Tx, now: Date) => Promise<T>,
): Promise<T> {
  try {
    return await client().$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ now: Date }[]>`
        select portal_now() as now, set_config('app.person_id', ${personId}, true), set_config('app.reason', ${reason}, true)`;
      if (!row) throw new Error("portal_now() gave no row");
      if (reason !== "") ownWork.set(tx, 1);
      return work(tx, row.now);
    }, TRANSACTION);
  } catch (error) {
    const code = error instanceof Overloaded ? null : overloadCode(error);
    if (code) throw new Overloaded(code, { cause: error });
    throw error;
  }
}

/** Ends all connections; the last act of a process. */
export async function closeDatabase(): Promise<void> {
  await globalThis.korpuClient?.$disconnect();
  globalThis.korpuClient = undefined;
}
