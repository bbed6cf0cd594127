import { isTerminal, statusesWhere } from "~/domain/applications/application";
import { endAll } from "~/domain/applications/end-all.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { eraseApplication } from "./erase-application.server";

const DAY_MS = 86_400_000;

/**
 * The clock erases what minors wrote in applications that ended without any guardian's yes: sent and never consented
 * to, or begun and never sent. So many days after the end it is gone, with the guardian's data and the files.
 * @returns how many applications were looked at
 */
export function eraseUnconsented(): Promise<number> {
  return endAll(
    async (tx, now, take) => {
      const days = await readSetting(tx, now, "retention.unconsentedDays");
      return tx.$queryRaw<{ id: string }[]>`
        select a.id from application a
        join cohort c on c.id = a.cohort_id
        left join profile p on p.person_id = a.person_id
        where a.received_at is null and a.erased_at is null
          and a.status = any(${statusesWhere(isTerminal)}::application_status[])
          and a.status_changed_at <= ${new Date(now.getTime() - days * DAY_MS)}
          and (a.submitted_at is not null or p.birth_date >
            (a.status_changed_at at time zone 'Asia/Baku')::date - make_interval(years => c.guardian_consent_under))
        order by a.status_changed_at, a.id limit ${take}`;
    },
    (id) => asSystem("erase_unconsented", (tx, now) => eraseApplication(tx, now, { id, cause: "unconsented" })),
  );
}
