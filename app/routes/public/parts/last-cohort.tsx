import { useTranslation } from "react-i18next";
import { Diamond } from "~/ui/diamond";
import { Stat } from "~/ui/stat";

type LastCohortProps = { cohort: { name: string; period: string; seats: number; participants: number } };

/** The course that ended last, as seats: who came before you. */
export function LastCohort({ cohort }: LastCohortProps) {
  const { t } = useTranslation("public");
  const taken = Math.min(cohort.participants, cohort.seats);
  const seats = Array.from({ length: cohort.seats }, (_, before) => before + 1);
  return (
    <section aria-labelledby="last-cohort" className="page py-12 desktop:py-20">
      <h2 id="last-cohort" className="type-h2 desktop:text-[2.25rem]">
        {cohort.name}
      </h2>
      <p className="mt-2 text-ink2">{cohort.period}</p>
      <div className="mt-5 flex gap-9">
        <Stat figure={String(cohort.seats)} label={t("home.lastPlaces")} />
        <Stat figure={String(cohort.participants)} label={t("home.lastParticipants")} />
      </div>
      <div aria-hidden="true" className="mt-5 flex flex-wrap gap-1.5">
        {seats.map((seat) => (
          <Diamond key={seat} look={seat <= taken ? "full" : "dashed"} />
        ))}
      </div>
      <p className="mt-3 text-small text-ink2">{t("home.lastKey")}</p>
    </section>
  );
}
