import type { CustomAdapter } from "better-auth/adapters";
import type { Tx } from "~/platform/db.server";
import { processNow } from "~/platform/process-clock.server";
import { conditionsOf, type Row, type Rows, rowsOf, shifted, tokenAskedFor } from "./identity-rows.server";
import { sessionTokenHash } from "./session-token.server";

/** Runs work in a transaction: a new one per operation, or the one better-auth has opened. */
export type InTx = <T>(work: (tx: Tx, now: Date) => Promise<T>) => Promise<T>;

export type NewUser = { id: string; email: string; personId: string; language: string };

export type IdentityHooks = {
  /** Writes what belongs to the transaction that creates a user: its mail, its line in the audit trail. */
  onUserCreated(tx: Tx, now: Date, user: NewUser): Promise<void>;
  /** Writes what belongs to the transaction that sets another password. */
  onPasswordChanged(tx: Tx, now: Date, userId: string): Promise<void>;
};

type Find = Parameters<CustomAdapter["findMany"]>[0];
type Step = { table: Rows; tx: Tx; now: Date; shift: number };

/**
 * The operations better-auth asks for. Session tokens are hashed on their way in and in every lookup; instants are
 * kept in the portal's time; a new user comes together with its person.
 */
export function identityStorage(inTx: InTx, hooks: IdentityHooks): CustomAdapter {
  const on = <T>(model: string, work: (step: Step) => Promise<T>) =>
    inTx((tx, now) => work({ table: rowsOf(tx, model), tx, now, shift: now.getTime() - processNow().getTime() }));

  return {
    create: ({ model, data }) =>
      on(model, async (step) => {
        if (model === "session") return createSession(step, data);
        if (model === "user") return createUser(step, data, hooks);
        return given(await step.table.create({ data: stamped(step, data) }), step);
      }),

    findOne: ({ model, where }) =>
      on(model, async (step) => {
        const row = await step.table.findFirst({ where: conditionsOf(where, step.shift), ...whole(model) });
        return row && given(row, step, tokenAskedFor(where));
      }),

    findMany: <T>({ model, where = [], limit, offset, sortBy }: Find) =>
      on(model, async (step) => {
        const rows = await step.table.findMany({
          where: conditionsOf(where, step.shift),
          ...whole(model),
          take: limit,
          skip: offset,
          orderBy: sortBy && { [sortBy.field]: sortBy.direction },
        });
        return rows.map((row) => given<T>(row, step, tokenAskedFor(where)));
      }),

    update: ({ model, where, update }) =>
      on(model, async (step) => {
        const found = await step.table.findFirst({ where: conditionsOf(where, step.shift) });
        if (!found) return null;
        const same = { AND: [conditionsOf(where, step.shift), { id: found.id }] };
        const data = changed(step, update);
        const { count } = await step.table.updateMany({ where: same, data });
        if (count === 1 && setsPassword(model, data))
          await hooks.onPasswordChanged(step.tx, step.now, String(found.userId));
        const row = count === 1 ? await step.table.findFirst({ where: { id: found.id }, ...whole(model) }) : null;
        return row && given(row, step, tokenAskedFor(where));
      }),

    updateMany: ({ model, where, update }) =>
      on(model, async (step) => {
        const [same, data] = [conditionsOf(where, step.shift), changed(step, update)];
        const owners = setsPassword(model, data) ? await step.table.findMany({ where: same }) : [];
        const { count } = await step.table.updateMany({ where: same, data });
        for (const { userId } of owners) await hooks.onPasswordChanged(step.tx, step.now, String(userId));
        return count;
      }),

    delete: ({ model, where }) =>
      on(model, async (step) => {
        await step.table.deleteMany({ where: conditionsOf(where, step.shift) });
      }),

    deleteMany: ({ model, where }) =>
      on(model, async (step) => (await step.table.deleteMany({ where: conditionsOf(where, step.shift) })).count),

    // Of several who race for a single-use row exactly one deletes it.
    consumeOne: ({ model, where }) =>
      on(model, async (step) => {
        const row = await step.table.findFirst({ where: conditionsOf(where, step.shift) });
        if (!row) return null;
        const { count } = await step.table.deleteMany({ where: { id: row.id } });
        return count === 1 ? given(row, step) : null;
      }),

    count: ({ model, where = [] }) =>
      on(model, async (step) => step.table.count({ where: conditionsOf(where, step.shift) })),
  };
}

async function createSession<T>(step: Step, data: Row): Promise<T> {
  const token = String(data.tokenHash);
  // Whoever opens one has just shown the password.
  const seen = { lastSeenAt: step.now, steppedUpAt: step.now };
  const written = { ...stamped(step, data), tokenHash: sessionTokenHash(token), ...seen };
  const row = await step.table.create({ data: written });
  await step.tx.user.updateMany({ where: { id: String(row.userId) }, data: { lastSignedInAt: step.now } });
  return given(row, step, token);
}

async function createUser<T>(step: Step, data: Row, hooks: IdentityHooks): Promise<T> {
  const { language, ...user } = stamped(step, data);
  const person = { create: { language, createdAt: step.now } };
  const row = await step.table.create({ data: { ...user, person }, ...whole("user") });
  await hooks.onUserCreated(step.tx, step.now, {
    id: String(row.id),
    email: String(row.email),
    personId: String(row.personId),
    language: String(language),
  });
  return given(row, step);
}

function stamped(step: Step, data: Row): Row {
  return { ...shifted(data, step.shift), createdAt: step.now, updatedAt: step.now };
}

function changed(step: Step, data: unknown): Row {
  const fields = typeof data === "object" && data !== null ? { ...data } : {};
  return { ...shifted(fields, step.shift), updatedAt: step.now };
}

function setsPassword(model: string, data: Row): boolean {
  return model === "account" && "password" in data;
}

/** A user's language is its person's. */
function whole(model: string): { include?: Row } {
  return model === "user" ? { include: { person: { select: { language: true } } } } : {};
}

/** A row as better-auth wants it back: in the process's time, with the raw token it asked by and never the hash. */
function given<T>(row: Row, { shift }: Pick<Step, "shift">, token?: string): T {
  const { person, ...fields } = row;
  const language = typeof person === "object" && person !== null ? Reflect.get(person, "language") : undefined;
  const answer: unknown = {
    ...shifted(fields, -shift),
    ...("tokenHash" in row && { tokenHash: token ?? "" }),
    ...(language !== undefined && { language }),
  };
  return answer as T;
}
