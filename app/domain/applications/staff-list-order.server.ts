import { Prisma } from "~/generated/prisma/client";
import type { Cursor, StaffSort } from "./staff-list-query";
import { AWAITING_ANSWER } from "./staff-tabs";

export type ListedKeys = { id: string; rankAt: Date; surname: string; givenName: string; answerBy: Date | null };

type Order = {
  /** The keys without the id; the written form must be that of the indexes in the migration "rules". */
  keys: Prisma.Sql[];
  types: Prisma.Sql[];
  descending: boolean;
  valuesOf: (row: ListedKeys) => string[];
};

const instant = Prisma.sql`timestamptz`;
const text = Prisma.sql`text`;
const due = Prisma.sql`coalesce(case when a.status = any(${AWAITING_ANSWER}::application_status[]) then a.answer_by end, 'infinity')`;

const ORDERS: Record<StaffSort, Order> = {
  newest: { keys: [Prisma.sql`a.rank_at`], types: [instant], descending: true, valuesOf: byRank },
  oldest: { keys: [Prisma.sql`a.rank_at`], types: [instant], descending: false, valuesOf: byRank },
  name: {
    keys: [Prisma.sql`a.surname collate "az-x-icu"`, Prisma.sql`a.given_name collate "az-x-icu"`],
    types: [text, text],
    descending: false,
    valuesOf: (row) => [row.surname, row.givenName],
  },
  answer: {
    keys: [due],
    types: [instant],
    descending: false,
    valuesOf: (row) => [row.answerBy?.toISOString() ?? "infinity"],
  },
};

function byRank(row: ListedKeys): string[] {
  return [row.rankAt.toISOString()];
}

/** The place of a row in an order, from which the next page or the one before is asked for. */
export function placeOf(sort: StaffSort, row: ListedKeys): Cursor {
  return { keys: ORDERS[sort].valuesOf(row), id: row.id };
}

/** `order by …`; read backwards for the page before a place. */
export function orderBy(sort: StaffSort, backwards: boolean): Prisma.Sql {
  const { keys, descending } = ORDERS[sort];
  const direction = descending === backwards ? Prisma.sql`asc` : Prisma.sql`desc`;
  return Prisma.join([...keys, Prisma.sql`a.id`].map((key) => Prisma.sql`${key} ${direction}`));
}

/** The rows behind a place in the order (`after`) or ahead of it (`before`); a place of another order matches all. */
export function beyond(sort: StaffSort, place: Cursor | undefined, side: "after" | "before"): Prisma.Sql {
  const { keys, types, descending } = ORDERS[sort];
  if (!place || place.keys.length !== keys.length || !fits(types, place)) return Prisma.sql`true`;
  const values = place.keys.map((value, at) => Prisma.sql`${value}::${types[at] ?? text}`);
  const greater = (side === "after") !== descending;
  const left = Prisma.join([...keys, Prisma.sql`a.id`]);
  const right = Prisma.join([...values, Prisma.sql`${place.id}::uuid`]);
  return greater ? Prisma.sql`(${left}) > (${right})` : Prisma.sql`(${left}) < (${right})`;
}

/** A made-up time in an address must not become an error of the database. */
function fits(types: Prisma.Sql[], place: Cursor): boolean {
  return types.every(
    (type, at) => type !== instant || /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.test(place.keys[at] ?? ""),
  );
}
