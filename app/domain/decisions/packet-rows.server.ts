import type { Viewer } from "~/domain/people/viewer";
import { scoresUnseen } from "~/domain/reviews/unseen-scores.server";
import { Prisma } from "~/generated/prisma/client";
import type { ApplicationStatus, DecisionOutcome } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { OUTCOME_NAMES } from "./outcomes";

/** How many rows of a packet a page shows. */
export const PACKET_PAGE_ROWS = 50;

export type PacketRow = {
  id: string;
  reference: string;
  surname: string;
  givenName: string;
  status: ApplicationStatus;
  outcome: DecisionOutcome;
  rank: number | null;
  score: number | null;
  extraSeat: boolean;
  unitPlaceId: string | null;
  reasonKeys: string[];
  decidedBy: string | null;
  /** In another state than the one it was decided in: it will be skipped. */
  changed: boolean;
  released: boolean;
  /** Why the release passed it by: "changed", "no_free_seat", "too_late". */
  skipped: string | null;
};

/** Which rows: of one outcome, behind a row or ahead of it. */
export type AskedRows = { outcome?: DecisionOutcome; after?: string; before?: string };

export type PageOfRows = { rows: PacketRow[]; before: string | null; after: string | null };

/** The order of release; the id makes it total. A rank the viewer may not see makes no order for them. */
function orderFor(viewer: Pick<Viewer, "personId">) {
  const outcome = Prisma.sql`array_position(${[...OUTCOME_NAMES]}::text[], d.outcome::text)`;
  const rank = Prisma.sql`case when ${scoresUnseen(viewer)} then 2147483647 else coalesce(d.rank, 2147483647) end`;
  return {
    keys: Prisma.sql`${outcome}, ${rank}, d.decided_at, d.id`,
    backwards: Prisma.sql`${outcome} desc, ${rank} desc, d.decided_at desc, d.id desc`,
  };
}

/** One page of a packet's rows in the order of their release. One statement, whatever the packet's size. */
export async function packetRows(
  tx: Tx,
  viewer: Pick<Viewer, "personId">,
  packetId: string,
  asked: AskedRows,
): Promise<PageOfRows> {
  const { outcome, after, before } = asked;
  const backwards = before !== undefined;
  const order = orderFor(viewer);
  const from = before ?? after;
  const beyond =
    from === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(${order.keys}) ${Prisma.raw(backwards ? "<" : ">")} (select ${order.keys}
          from decision d join application a on a.id = d.application_id
          where d.id = ${from}::uuid and d.packet_id = ${packetId}::uuid)`;
  const found = await tx.$queryRaw<PacketRow[]>`
    select d.id, a.reference, coalesce(a.surname, '') as surname, coalesce(a.given_name, '') as "givenName",
      a.status::text as status, d.outcome::text as outcome,
      case when ${scoresUnseen(viewer)} then null else d.rank end as rank,
      case when ${scoresUnseen(viewer)} then null else d.score::float8 end as score, d.extra_seat as "extraSeat",
      d.unit_place_id as "unitPlaceId",
      coalesce(d.reason_keys, '{}') as "reasonKeys", u.name as "decidedBy", d.skipped,
      d.released_at is not null as released,
      d.released_at is null and d.skipped is null and a.status <> d.from_status as changed
    from decision d
    join application a on a.id = d.application_id
    left join app_user u on u.person_id = d.decided_by_id
    where d.packet_id = ${packetId}::uuid and ${outcome ? Prisma.sql`d.outcome::text = ${outcome}` : Prisma.sql`true`}
      and ${beyond}
    order by ${backwards ? order.backwards : order.keys} limit ${PACKET_PAGE_ROWS + 1}`;
  const more = found.length > PACKET_PAGE_ROWS;
  const rows = found.slice(0, PACKET_PAGE_ROWS);
  if (backwards) rows.reverse();
  const hasBefore = backwards ? more : from !== undefined;
  const hasAfter = backwards ? true : more;
  return {
    rows,
    before: hasBefore ? (rows[0]?.id ?? null) : null,
    after: hasAfter ? (rows.at(-1)?.id ?? null) : null,
  };
}
