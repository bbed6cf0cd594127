import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { SelectField } from "~/ui/select-field";
import { ActionForm } from "./action-form";
import { fieldOf, type ParticipationIntent, type ParticipationRefused } from "./participation-intents";
import type { ParticipationView } from "./participation-view.server";
import { DetailsField, ReasonChoice, ReasonsFields } from "./reasons-fields";
import { Unfold } from "./unfold";

type ParticipationFormsProps = { view: ParticipationView; refused: ParticipationRefused | null };

/** What can be done about a participation as it stands. Each is a form of its own and works without JavaScript. */
export function ParticipationForms({ view, refused }: ParticipationFormsProps) {
  const { t } = useTranslation("staff");
  const { forms, enrolment } = view;
  const mine = (intent: ParticipationIntent) => (refused?.intent === intent ? refused : null);
  const form = { action: view.links.here };
  const removal = enrolment?.removal ?? null;
  const nothing = !Object.values(forms).some(Boolean);
  return (
    <div className="space-y-2">
      {nothing ? <p className="text-ink2">{t("action.nothing")}</p> : null}
      {forms.otherPlace ? (
        <section className="space-y-3 pb-3">
          <Note tone="attention">{t("participation.secondRound")}</Note>
          {forms.otherPlace.length === 0 ? <p className="text-ink2">{t("participation.noPlaces")}</p> : null}
          {forms.otherPlace.length > 0 ? (
            <ActionForm {...form} intent="otherPlace" text={t("participation.otherPlace")}>
              <SelectField
                name={fieldOf("otherPlace", "unitPlaceId")}
                label={t("participation.place")}
                emptyLabel={t("action.optional")}
                options={forms.otherPlace}
                value={mine("otherPlace")?.typed.unitPlaceId}
                error={errorOf(mine("otherPlace"), "unitPlaceId")}
              />
            </ActionForm>
          ) : null}
        </section>
      ) : null}
      {removal && forms.askRemoval ? (
        <Note tone="attention">
          <p>{t("participation.removalAsked", { by: removal.by, at: removal.at })}</p>
          {removal.why ? <p className="mt-1">{removal.why}</p> : null}
          <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
            {removal.byViewer ? (
              <p className="text-ink2">{t("participation.removalByYou")}</p>
            ) : (
              <ActionForm {...form} intent="agreeRemoval" look="secondary" text={t("participation.agreeRemoval")} />
            )}
            <ActionForm {...form} intent="dropRemoval" look="quiet" text={t("participation.dropRemoval")} />
          </div>
        </Note>
      ) : null}
      {forms.resume ? <ActionForm {...form} intent="resume" text={t("participation.resume")} /> : null}
      {forms.suspend ? (
        <Unfold summary={t("participation.suspend")} open={mine("suspend") !== null}>
          <ActionForm {...form} intent="suspend" look="secondary" text={t("participation.suspendConfirm")}>
            <DetailsField
              intent="suspend"
              refused={mine("suspend")}
              label={t("participation.suspendWhy")}
              hint={t("action.detailsHint")}
            />
          </ActionForm>
        </Unfold>
      ) : null}
      {forms.defer ? (
        <Unfold summary={t("participation.defer")} open={mine("defer") !== null}>
          <ActionForm {...form} intent="defer" look="secondary" text={t("participation.deferConfirm")}>
            <p className="max-w-prose">{t("participation.deferMeans")}</p>
            <SelectField
              name={fieldOf("defer", "target")}
              label={t("participation.target")}
              emptyLabel={t("action.optional")}
              options={forms.defer}
              value={mine("defer")?.typed.target}
              error={errorOf(mine("defer"), "target")}
            />
            <DetailsField intent="defer" refused={mine("defer")} label={t("action.details")} optional />
          </ActionForm>
        </Unfold>
      ) : null}
      {forms.leave ? (
        <Unfold summary={t("participation.leave")} tone="danger" open={mine("leave") !== null}>
          <ActionForm {...form} intent="leave" look="secondary" text={t("participation.leaveConfirm")}>
            <p className="max-w-prose">{t("participation.leaveMeans")}</p>
            <ReasonChoice intent="leave" reasons={forms.leave} refused={mine("leave")} />
          </ActionForm>
        </Unfold>
      ) : null}
      {forms.askRemoval && !removal ? (
        <Unfold summary={t("participation.askRemoval")} tone="danger" open={mine("askRemoval") !== null}>
          <ActionForm {...form} intent="askRemoval" look="secondary" text={t("participation.askRemovalConfirm")}>
            <p className="max-w-prose">{t("participation.askRemovalMeans")}</p>
            <ReasonsFields intent="askRemoval" reasons={forms.askRemoval} refused={mine("askRemoval")} />
          </ActionForm>
        </Unfold>
      ) : null}
      {forms.failConditions ? (
        <Unfold summary={t("participation.fail")} tone="danger" open={mine("failConditions") !== null}>
          <ActionForm {...form} intent="failConditions" look="secondary" text={t("participation.failConfirm")}>
            <p className="max-w-prose">{t("participation.failMeans")}</p>
            <ReasonsFields intent="failConditions" reasons={forms.failConditions} refused={mine("failConditions")} />
          </ActionForm>
        </Unfold>
      ) : null}
    </div>
  );
}

function errorOf(refused: ParticipationRefused | null, field: string): string | undefined {
  return refused?.summary.find((each) => each.field === fieldOf(refused.intent, field))?.text;
}
