import { isLive, statusesWhere } from "~/domain/applications/application";
import { endAll } from "~/domain/applications/end-all.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { asSystem } from "~/platform/db.server";
import { wantsOwnConfirmation } from "./own-confirmation.server";

/** Asks whoever has come of age since their guardian's consent to confirm for themselves, once. */
export function askToConfirm(): Promise<number> {
  return endAll(
    (tx, now, take) =>
      tx.$queryRaw<{ id: string }[]>`
        select a.id from application a
        join cohort c on c.id = a.cohort_id
        join profile p on p.person_id = a.person_id
        where a.received_at is not null and a.status = any(${statusesWhere(isLive)}::application_status[])
          and p.birth_date + make_interval(years => c.guardian_consent_under) <= ${bakuDateOf(now)}::date
          and exists (select from consent where application_id = a.id and kind = 'participation' and guardian_id is not null
            and not superseded)
          and not exists (select from outbox_message where idempotency_key = 'confirmForYourself:' || ${CAUSE} || a.id)
        order by a.id limit ${take}`,
    (id) =>
      asSystem("ask_to_confirm", async (tx, now) => {
        if (!(await wantsOwnConfirmation(tx, now, { id }))) return;
        // Coming of age happens once to an application: the same cause, the same mail.
        await tellApplicant(
          tx,
          now,
          { applicationId: id, eventId: `${CAUSE}${id}` },
          "confirmForYourself",
          (about) => about,
        );
      }),
  );
}

const CAUSE = "of-age:";
