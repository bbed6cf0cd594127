import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type YoungPersonProps = {
  about: {
    participant: string;
    birthDate: string;
    programme: string;
    startsOn: string;
    endsOn: string;
    place: string | null;
  };
  children?: ReactNode;
};

/** About whom and what the guardian is asked. */
export function YoungPerson({ about, children }: YoungPersonProps) {
  const { t } = useTranslation("guardian");
  const rows = [
    ["participant", about.participant],
    ["birthDate", about.birthDate],
    ["programme", about.programme],
    ["period", `${about.startsOn}–${about.endsOn}`],
    ...(about.place ? [["place", about.place] as const] : []),
  ] as const;
  return (
    <section aria-label={t("about.title")} className="bg-sunken p-4 tablet:p-5">
      <dl className="space-y-3">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt className="text-small text-ink2">{t(`about.${key}`)}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
