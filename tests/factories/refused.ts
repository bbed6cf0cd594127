import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asSystem } from "~/platform/db.server";
import type { BareApplication } from "./bare-application";
import type { BareCohort } from "./bare-cohort";
import { owned, type Seated } from "./seating";

export type Refused = Seated & { status: ApplicationStatus };

/** Somebody who was told that there is no place for them, with the event of that answer. */
export async function refused(
  cohort: BareCohort,
  row: BareApplication & { at?: Date; by?: string } = {},
): Promise<Refused> {
  const { at, by = null, status = "not_selected", ...columns } = row;
  const [person] = await owned(cohort, [{ ...columns, status }]);
  if (!person) throw new Error("no application was made");
  await asSystem("test rows", (tx, now) =>
    tx.applicationEvent.create({
      data: {
        applicationId: person.id,
        action: status === "ineligible" ? "mark_ineligible" : "not_select",
        fromStatus: "in_review",
        toStatus: status,
        actor: status === "ineligible" ? "coordinator" : "packet",
        actorPersonId: by,
        at: at ?? now,
      },
      select: { id: true },
    }),
  );
  return { ...person, status };
}
