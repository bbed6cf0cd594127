import type { CleanedWhere } from "better-auth/adapters";
import type { Tx } from "~/platform/db.server";
import { sessionTokenHash } from "./session-token.server";

/** A row as better-auth passes it: by field name, of whatever type the column has. */
export type Row = Record<string, unknown>;

/** What the four tables have in common; better-auth addresses them by name. */
export type Rows = {
  create(args: { data: Row; include?: Row }): PromiseLike<Row>;
  findFirst(args: { where: Row; include?: Row }): PromiseLike<Row | null>;
  findMany(args: { where: Row; include?: Row; take?: number; skip?: number; orderBy?: Row }): PromiseLike<Row[]>;
  updateMany(args: { where: Row; data: Row }): PromiseLike<{ count: number }>;
  deleteMany(args: { where: Row }): PromiseLike<{ count: number }>;
  count(args: { where: Row }): PromiseLike<number>;
};

const TABLES = { user: "user", session: "session", account: "credential", verification: "verification" } as const;

/** The table behind one of better-auth's models. Its rows are checked by better-auth's own schema, not by types. */
export function rowsOf(tx: Tx, model: string): Rows {
  if (!isModel(model)) throw new Error(`identity has no table for ${model}`);
  const table: unknown = tx[TABLES[model]];
  return table as Rows;
}

function isModel(model: string): model is keyof typeof TABLES {
  return Object.hasOwn(TABLES, model);
}

/** Moves every instant of a row: better-auth asks the process's clock, the tables hold the portal's time. */
export function shifted(row: Row, milliseconds: number): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? new Date(value.getTime() + milliseconds) : value,
    ]),
  );
}

const OPERATORS: Partial<Record<CleanedWhere["operator"], string>> = {
  eq: "equals",
  ne: "not",
  in: "in",
  not_in: "notIn",
  lt: "lt",
  lte: "lte",
  gt: "gt",
  gte: "gte",
};

/** better-auth's conditions as Prisma's; tokens are looked up by their hash, instants by the portal's time. */
export function conditionsOf(where: readonly CleanedWhere[], shift: number): Row {
  const all = where.map(({ field, operator, value, connector }) => {
    const name = OPERATORS[operator];
    if (!name || connector === "OR") throw new Error(`identity does not look rows up by ${connector} ${operator}`);
    const wanted = value instanceof Date ? new Date(value.getTime() + shift) : value;
    return { [field]: { [name]: field === "tokenHash" ? hashed(wanted) : wanted } };
  });
  return { AND: all };
}

function hashed(value: CleanedWhere["value"]): string | string[] {
  if (typeof value === "string") return sessionTokenHash(value);
  if (Array.isArray(value)) return value.map((token) => sessionTokenHash(String(token)));
  throw new Error("a session token is a text");
}

/** The raw token a lookup came with, to be handed back: the row knows only its hash. */
export function tokenAskedFor(where: readonly CleanedWhere[]): string {
  const asked = where.find((condition) => condition.field === "tokenHash" && condition.operator === "eq");
  return typeof asked?.value === "string" ? asked.value : "";
}
