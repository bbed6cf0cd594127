import type { Prisma } from "~/generated/prisma/client";
import { canonicalJson } from "../forms/canonical-json";

/** When and where a slot is. */
export type SlotDetails = {
  startsAt: Date;
  endsAt: Date;
  unitId: string | null;
  place: Prisma.JsonValue;
  link: string | null;
};

const FIELDS = ["startsAt", "endsAt", "unitId", "place", "link"] as const;

/** What of a slot's time and place is another now: what candidates who have it are told of. */
export function changedFields(before: SlotDetails, after: SlotDetails): (typeof FIELDS)[number][] {
  const written = (slot: SlotDetails, field: (typeof FIELDS)[number]) => {
    const value = slot[field];
    return canonicalJson(value instanceof Date ? value.toISOString() : (value ?? null));
  };
  return FIELDS.filter((field) => written(before, field) !== written(after, field));
}
