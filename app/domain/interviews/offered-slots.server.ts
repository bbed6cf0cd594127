import { conflictsOf } from "~/domain/assignment/conflicts-of.server";
import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { actAsPortal, type Tx } from "~/platform/db.server";
import { placeInWords } from "./interview";

type OfferedSlot = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  where: Trilingual | null;
  online: boolean;
  free: number;
};

type Row = Omit<OfferedSlot, "where"> & { unitName: unknown; place: unknown; panel: string[] };

/**
 * The free slots of a stage that begin after an instant and whose panel may meet this candidate. Of several panels at the
 * same time and place one is offered: to the candidate they are one time. As few statements for many as for one.
 */
export async function offeredSlots(
  tx: Tx,
  now: Date,
  { stageId, applicationId, after }: { stageId: string; applicationId: string; after: Date },
): Promise<OfferedSlot[]> {
  const free = () => tx.$queryRaw<Row[]>`
    select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", u.name as "unitName", s.place,
      s.link is not null as online, (s.capacity - count(b.id))::int as free,
      array(select person_id::text from interview_panelist p where p.slot_id = s.id order by 1) as panel
    from interview_slot s
    left join unit u on u.id = s.unit_id
    left join interview_booking b on b.slot_id = s.id and b.cancelled_at is null
    where s.stage_id = ${stageId}::uuid and s.cancelled_at is null and s.starts_at > ${after}
    group by s.id, u.id having count(b.id) < s.capacity
    order by s.starts_at, s.id`;
  const rows = await actAsPortal(tx, "count_bookings", free);
  const reviewerIds = [...new Set(rows.flatMap(({ panel }) => panel))];
  const apart = new Set(
    (await conflictsOf(tx, now, { reviewerIds, applicationIds: [applicationId] })).map((each) => each.reviewerId),
  );
  const offered = new Map<string, OfferedSlot>();
  for (const { panel, unitName, place, ...slot } of rows) {
    if (panel.some((personId) => apart.has(personId))) continue;
    const where = placeInWords(
      unitName === null ? null : trilingualSchema.parse(unitName),
      place === null ? null : trilingualSchema.parse(place),
    );
    const key = `${slot.startsAt.getTime()} ${slot.endsAt.getTime()} ${where?.az ?? ""} ${slot.online}`;
    const same = offered.get(key);
    offered.set(key, same ? { ...same, free: same.free + slot.free } : { ...slot, where });
  }
  return [...offered.values()];
}
