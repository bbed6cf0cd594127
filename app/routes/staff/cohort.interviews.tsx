import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Refusal, summaryOf } from "~/components/authoring/form-state";
import { enteredDay } from "~/domain/cohorts/entered-days";
import { listInterviews } from "~/domain/interviews/list-interviews.server";
import { previewSlots } from "~/domain/interviews/preview-slots.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { Tabs } from "~/ui/tabs";
import { authoringAction } from "~/web/authoring-action.server";
import { inWords } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedIsDone } from "~/web/switch-language.server";
import { isTicked, type Typed, typedText } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { actOnInterviews, INTERVIEWS_DONE, typedSlots } from "./parts/act-on-interviews.server";
import { BookForForm } from "./parts/book-for-form";
import { InterviewDay } from "./parts/interview-day";
import { interviewsView, type SlotPlanView, slotPlanView } from "./parts/interviews-view.server";
import { Section } from "./parts/section";
import { SlotEditForm } from "./parts/slot-edit-form";
import { SlotsForm } from "./parts/slots-form";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "stages", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const asked = { code: params.code ?? "", stageKey: params.key ?? "" };
  const view = await interviewsView(viewer, language, { ...asked, day: search.get("day"), slot: search.get("slot") });
  const form = view.edited ? "slot" : view.editable ? "slots" : undefined;
  const done = INTERVIEWS_DONE.find((each) => each === search.get("done")) ?? null;
  return { ...view, form, done, carried: typedValues(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const at = { code: params.code ?? "", stageKey: params.key ?? "" };
  const form = request.clone();
  const day = new URL(request.url).searchParams.get("day");
  const shown: { values?: Typed; plan?: SlotPlanView; unread?: boolean } = {};
  const answer = await authoringAction(request, {
    language,
    run: async (values, intent) => {
      const makes = intent === "make" && !isTicked(values, "despite");
      if (intent === "preview" || makes) {
        const plan = await previewSlots(viewer, { ...at, ...typedSlots(values) });
        const { reviewers } = await listInterviews(viewer, { ...at, day: null });
        Object.assign(shown, { values, plan: slotPlanView(language, plan, reviewers), unread: makes });
        if (intent === "preview" || shown.plan?.odd) return new Response(null);
      }
      const done = await actOnInterviews(viewer, at, values, intent);
      const moved = done === "edited" ? enteredDay(typedText(values, "day")) : null;
      const back = paths.staffInterviews(language, at.code, at.stageKey, { day: moved ?? day ?? undefined, done });
      return redirect(back, { headers: typedIsDone(form, new FormData()) });
    },
  });
  const { values, plan, unread } = shown;
  if (!values || !plan || (unread && !plan.odd)) return answer;
  const errors: Record<string, string> = unread
    ? { despite: inWords({ key: "interviews.warningsUnread" }, language) }
    : {};
  return data({ ok: false as const, errors, top: [] as string[], values, plan }, { status: unread ? 422 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** The interviews of a stage: who comes when, to which panel; who has no time yet; and making new times. */
export default function CohortInterviews() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as (Refusal & { plan?: SlotPlanView }) | undefined;
  const errors = refused?.errors ?? {};
  const edits = refused?.values.slotId !== undefined;
  const own = (mine: boolean, initial: Typed) =>
    mine && refused
      ? { values: refused.values, errors }
      : { values: Object.keys(view.carried).length > 0 ? { ...initial, ...view.carried } : initial, errors: {} };
  return (
    <>
      <div className="px-4 pt-4 desktop:px-5">
        <BackLink href={view.stagesHref} text={t("interviews.back")} />
        <h2 className="type-h2 mt-2">{view.title}</h2>
        <p className="tabular text-ink2">{view.when}</p>
        {view.done && !refused ? (
          <Note tone="success" announced className="mt-4">
            {t(`interviews.done.${view.done}`)}
          </Note>
        ) : null}
        <ErrorSummary errors={summaryOf(refused)} />
      </div>
      {view.dayLinks.length > 0 ? (
        <div className="px-4 pt-3 desktop:px-5">
          <Tabs label={t("interviews.days")} tabs={view.dayLinks} />
        </div>
      ) : null}
      <Section label={view.day ?? t("interviews.times")}>
        {view.times.length === 0 ? <EmptyState text={t("interviews.none")} /> : <InterviewDay times={view.times} />}
      </Section>
      {view.edited ? (
        <Section label={view.edited.title}>
          <SlotEditForm view={view} edited={view.edited} form={own(edits, view.edited.values)} />
        </Section>
      ) : null}
      <Section label={t("interviews.withoutTime")}>
        <BookForForm view={view} form={own(refused?.values.reference !== undefined, {})} />
      </Section>
      {view.editable && !view.edited ? (
        <Section label={t("interviews.make")}>
          <SlotsForm
            view={view}
            form={own(refused?.values.firstDay !== undefined, view.initial)}
            plan={refused?.plan ?? null}
          />
        </Section>
      ) : null}
    </>
  );
}
