import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { summaryOf } from "~/components/authoring/form-state";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedIsDone } from "~/web/switch-language.server";
import { typedText } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { actOnStages, STAGE_DONE } from "./parts/act-on-stages.server";
import { AddStageForm } from "./parts/add-stage-form";
import { FormulaForm } from "./parts/formula-form";
import { PlanLock } from "./parts/plan-lock";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";
import { StageCard } from "./parts/stage-card";
import { StagePeople } from "./parts/stage-people";
import { stagePeopleView } from "./parts/stage-people-view.server";
import { StageTimeline } from "./parts/stage-timeline";
import { stagesView } from "./parts/stages-view.server";

export const handle: CohortHandle & StaffHandle = { tab: "stages", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const search = new URL(request.url).searchParams;
  const asked = { stage: search.get("in"), after: search.get("after") };
  return {
    ...(await stagesView(viewer, language, code)),
    people: await stagePeopleView(viewer, language, code, asked),
    carried: typedValues(request),
    done: STAGE_DONE.find((each) => each === search.get("done")) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  return authoringAction(request, {
    language,
    formsOf: ["add", "formula", "move"],
    run: async (values, intent) => {
      const result = await actOnStages(viewer, code, values, intent);
      const headers = typedIsDone(request, new FormData());
      if ("added" in result) return redirect(paths.staffStage(language, code, result.added, "added"), { headers });
      const shown = result.done === "moved" ? { in: typedText(values, "stageKey") } : {};
      return redirect(paths.staffStages(language, code, { ...shown, done: result.done }), { headers });
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** How a cohort selects: its stages over the year, what decides in each, and who is where. */
export default function CohortStages() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { people, done, faults } = view;
  const form = { values: refused?.values ?? view.carried, errors: refused?.errors ?? {} };
  return (
    <>
      {done && !refused ? (
        <Note tone="success" announced className="mx-4 mt-4 desktop:mx-5">
          {t(`stages.done.${done}`)}
        </Note>
      ) : null}
      {refused ? (
        <div className="px-4 pt-4 desktop:px-5">
          <ErrorSummary errors={summaryOf(refused)} />
        </div>
      ) : null}
      <Section label={t("stages.versions")} hideLabel>
        <PlanLock view={view} />
        {faults.length > 0 && view.editing !== "closed" ? (
          <Note tone="attention" title={t("stages.faults")} className="mt-4">
            <ul className="list-disc space-y-1 pl-5">
              {faults.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Note>
        ) : null}
      </Section>
      <Section label={t("stages.timeline")}>
        <StageTimeline timeline={view.timeline} />
      </Section>
      {people ? (
        <Section label={t("stages.people", { name: people.name })}>
          <StagePeople people={people} view={view} form={form} />
        </Section>
      ) : null}
      <Section label={t("stages.title")}>
        <ol>
          {view.stages.map((stage) => (
            <li key={stage.key} className="border-line border-t py-4 first:pt-3 last:pb-0">
              <StageCard stage={stage} view={view} form={form} />
            </li>
          ))}
        </ol>
      </Section>
      <Section label={t("stages.formula")}>
        <FormulaForm view={view} form={form} />
      </Section>
      {view.editing === "closed" ? null : (
        <Section label={t("stages.add")} hideLabel>
          <AddStageForm view={view} form={form} />
        </Section>
      )}
    </>
  );
}
