import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EnrolmentStateMark } from "~/components/enrolment-state-mark";
import { Lozenge } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import type { ParticipationView } from "./participation-view.server";

const CONDITION_TONES = { open: "turn", met: "kept", failed: "wrong" } as const;

/** What stands of a participation: conditions, placements, enrolment, and what has happened. */
export function ParticipationRecord({ view }: { view: ParticipationView }) {
  const { t } = useTranslation("staff");
  const { enrolment, conditions, placements, record } = view;
  return (
    <div className="space-y-7">
      {enrolment ? (
        <Part id="enrolment" label={t("participation.enrolment")}>
          <EnrolmentStateMark state={enrolment.state} />
          <p className="mt-1 text-ink2">{t("participation.since", { date: enrolment.since })}</p>
          {enrolment.why ? <p className="mt-1">{enrolment.why}</p> : null}
          {enrolment.deferredTo ? (
            <p className="mt-1">
              {t("participation.deferredTo")}{" "}
              <TextLink href={enrolment.deferredTo.href}>{enrolment.deferredTo.text}</TextLink>
            </p>
          ) : null}
        </Part>
      ) : null}
      {conditions.length > 0 ? (
        <Part id="conditions" label={t("participation.conditions")}>
          <ul className="border-line border-t">
            {conditions.map(({ key, name, state, due }) => (
              <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-1.5">
                <span className="min-w-0 flex-1">{name}</span>
                {due ? <span className="tabular text-ink2">{t("participation.due", { date: due })}</span> : null}
                <Lozenge tone={CONDITION_TONES[state]}>{t(`participation.conditionState.${state}`)}</Lozenge>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {placements.length > 0 ? (
        <Part id="placements" label={t("participation.placements")}>
          <ul className="border-line border-t">
            {placements.map(({ key, place, state, when, why }) => (
              <li key={key} className="border-line border-b py-1.5">
                <div className="flex flex-wrap justify-between gap-x-4">
                  <span className="font-medium">{place}</span>
                  <span className="tabular text-ink2">{when}</span>
                </div>
                <p className="text-ink2">{why === "" ? state : `${state}: ${why}`}</p>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {record.length > 0 ? (
        <Part id="record" label={t("participation.record")}>
          <ol className="border-line border-t">
            {record.map(({ key, what, who, at, why }) => (
              <li key={key} className="border-line border-b py-1.5">
                <div className="flex flex-wrap justify-between gap-x-4">
                  <span>{what}</span>
                  <span className="tabular text-ink2">{at}</span>
                </div>
                <p className="text-ink2">{why === "" ? who : `${who}: ${why}`}</p>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
    </div>
  );
}

function Part({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="type-h3 mb-2">
        {label}
      </h2>
      {children}
    </section>
  );
}
