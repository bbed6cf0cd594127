import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { storableText } from "~/domain/forms/storable-text";
import { bookInterview } from "~/domain/interviews/book-interview.server";
import { releaseInterview } from "~/domain/interviews/release-interview.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireViewer } from "~/web/require-viewer.server";
import { switchLanguage } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import { InterviewBooked } from "./parts/interview-booked";
import { InterviewChoice } from "./parts/interview-choice";
import { interviewView } from "./parts/interview-view.server";
import { refusalWords } from "./parts/refusal-words.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const view = await interviewView(viewer, languageOf(params), params.reference ?? "");
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...view,
    chosen: textOf(typedValues(request).slot),
    done: done === "booked" || done === "released" ? (done as "booked" | "released") : null,
    form: view.days.length > 0 ? "interview" : undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const slot = textOf(form.get("slot"));
  const refused = (refusal: Refusal) =>
    data({ slot, summary: refusalWords(refusal, language) }, { status: refusal.status });
  const switched = switchLanguage(request, form, { slot });
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) return switched;
  const releases = form.get("intent") === "release";
  const did = await attempt(() =>
    releases ? releaseInterview(viewer, { reference }) : bookInterview(viewer, { reference, slotId: slot }),
  );
  if (!did.ok) return refused(did.refusal);
  return redirect(paths.applicationInterview(language, reference, releases ? "released" : "booked"));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? storableText(value) : "";
}

/** Choosing, moving and giving back the time of an interview. */
export default function InterviewPage() {
  const { t } = useTranslation("my");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { booking, days, done } = page;
  const errors: SummaryError[] = refused?.summary ?? [];
  const error = errors.find(({ field }) => field === "slot")?.text;
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={page.cohortName} />
      <ErrorSummary errors={errors} />
      <h1 className="type-h1 mt-2 mb-5">{page.stageName ?? t("interview.title")}</h1>
      {done && !refused ? (
        <Note tone="success" announced className="mb-5">
          {t(`interview.done.${done}`)}
        </Note>
      ) : null}
      {page.stageName === null ? <EmptyState text={t("interview.notNow")} /> : null}
      {booking ? <InterviewBooked booking={booking} /> : null}
      {days.length > 0 ? (
        <InterviewChoice
          page={{ days, rule: page.rule, moves: booking !== null }}
          chosen={refused?.slot ?? page.chosen}
          error={error}
        />
      ) : null}
      {page.stageName !== null && !booking && days.length === 0 ? <EmptyState text={t("interview.none")} /> : null}
    </div>
  );
}
