import { totpBoundTo } from "~/domain/identity/sealed-totp.server";
import { identityBoundTo } from "~/domain/people/identity-seal.server";
import { Prisma } from "~/generated/prisma/client";
import { ACTING_IN_MAIL, mailBoundTo, SEALED_IN_MAIL } from "~/platform/sealed-link.server";
import { textBoundTo } from "~/platform/text-outbox.server";

/** A column that holds sealed values, and how they are read and written past the model of its table. */
export type SealedColumn = {
  /** "table.column", as a person is told. */
  name: string;
  table: Prisma.Sql;
  /** The column that names a row. */
  id: Prisma.Sql;
  /** The column whose value is part of what a sealed value is bound to, and what that makes of it. */
  boundBy: Prisma.Sql;
  boundTo: (value: string) => string;
  /** The sealed value of row `t` as text, in this encoding; null where there is none. */
  stored: Prisma.Sql;
  encoding: "hex" | "base64url";
  /** What an UPDATE sets to store the text `n.new`. */
  store: Prisma.Sql;
};

/** A column of bytes, bound by the row's name or by `boundBy`. Names come from this file alone. */
function bytes(
  table: string,
  column: string,
  id: string,
  boundTo: (value: string) => string,
  boundBy = id,
): SealedColumn {
  const name = Prisma.raw(`"${column}"`);
  return {
    name: `${table}.${column}`,
    table: Prisma.raw(`"${table}"`),
    id: Prisma.raw(`"${id}"`),
    boundBy: Prisma.raw(`"${boundBy}"`),
    boundTo,
    stored: Prisma.sql`encode(t.${name}, 'hex')`,
    encoding: "hex",
    store: Prisma.sql`${name} = decode(n.new, 'hex')`,
  };
}

/** Every column whose values `seal` made: what a change of keys goes through. A test reads the schema beside it. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  bytes("profile", "doc_number_sealed", "person_id", (id) => identityBoundTo("docNumber", id)),
  bytes("profile", "fin_sealed", "person_id", (id) => identityBoundTo("fin", id)),
  bytes("authenticator_app", "secret", "user_id", totpBoundTo),
  bytes("authenticator_app", "next_secret", "user_id", totpBoundTo),
  bytes("text_message", "to_sealed", "id", (key) => textBoundTo("to", key), "idempotency_key"),
  bytes("text_message", "data_sealed", "id", (key) => textBoundTo("data", key), "idempotency_key"),
  // What acts in a mail: a link, a code.
  ...ACTING_IN_MAIL.map((acting) => ({
    name: `outbox_message.data.${acting}`,
    table: Prisma.raw("outbox_message"),
    id: Prisma.raw("id"),
    boundBy: Prisma.raw("idempotency_key"),
    boundTo: (key: string) => mailBoundTo(acting, key),
    stored: Prisma.sql`t.data->>${SEALED_IN_MAIL[acting]}`,
    encoding: "base64url" as const,
    store: Prisma.sql`data = jsonb_set(t.data, array[${SEALED_IN_MAIL[acting]}], to_jsonb(n.new))`,
  })),
];
