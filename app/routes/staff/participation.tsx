import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { paths } from "~/paths";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/error-summary";
import { Lozenge } from "~/ui/lozenge";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import type { StaffHandle } from "./frame";
import { actOnParticipation, readParticipation } from "./parts/act-on-participation.server";
import { ParticipationForms } from "./parts/participation-forms";
import { isParticipationIntent, PARTICIPATION_INTENTS } from "./parts/participation-intents";
import { ParticipationRecord } from "./parts/participation-record";
import { participationTypedBefore, refusedParticipation } from "./parts/participation-refusal.server";
import { participationView } from "./parts/participation-view.server";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "applications" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const done = new URL(request.url).searchParams.get("done");
  const view = await participationView(viewer, language, params.reference ?? "");
  const { forms } = view;
  const standing = forms.failConditions ? "failConditions-form" : forms.leave ? "leave-form" : undefined;
  return {
    ...view,
    form: standing,
    done: PARTICIPATION_INTENTS.find((intent) => intent === done) ?? null,
    typed: participationTypedBefore(request),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const intent = form.get("intent");
  const typed = isParticipationIntent(intent) ? readParticipation(form, intent) : null;
  if (!isParticipationIntent(intent) || !typed) throw new Response(null, { status: 400 });
  const refused = (refusal: Refusal) =>
    data({ refused: refusedParticipation(staffWords(language), intent, typed, refusal) }, { status: refusal.status });
  const switched = switchLanguage(request, form, { ...typed, intent });
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) throw switched;
  const tried = await attempt(() => actOnParticipation(viewer, intent, reference, typed));
  if (!tried.ok) return refused(tried.refusal);
  throw redirect(paths.staffParticipation(language, reference, intent), { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title, view?.reference);

/** What follows an accepted offer of one person. */
export default function ParticipationPage() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  return (
    <div className="max-w-300 px-4 py-4 desktop:px-5">
      <Breadcrumb trail={[view.links.cohort, { href: view.links.list, text: t("cohort.enrolments") }]} />
      <ErrorSummary errors={refused?.summary ?? []} />
      {view.done && !refused ? (
        <Note tone="success" announced className="my-3">
          {t(`participation.done.${view.done}`)}
        </Note>
      ) : null}
      <p className="tabular mt-1 text-ink2">
        <TextLink href={view.links.application}>{view.reference}</TextLink>
      </p>
      <h1 className="type-h1">{view.name}</h1>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <ApplicationStateMark status={view.status} reader="staff" />
        {view.stage === "secondRound" ? <Lozenge tone="wrong">{t("enrolments.list.secondRound")}</Lozenge> : null}
        {view.unitOverdue ? <Lozenge tone="wrong">{t("enrolments.list.unitOverdue")}</Lozenge> : null}
        {view.place ? <span className="text-ink2">{view.place}</span> : null}
      </div>
      <div className="mt-5 grid gap-x-12 gap-y-7 desktop:grid-cols-[minmax(0,1fr)_24rem]">
        <ParticipationRecord view={view} />
        <section aria-labelledby="forms" className="max-desktop:order-first">
          <h2 id="forms" className="type-h3 mb-2">
            {t("participation.actions")}
          </h2>
          <ParticipationForms view={view} refused={refused ?? view.typed} />
        </section>
      </div>
    </div>
  );
}
