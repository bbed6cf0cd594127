import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { confirmPaperConsent } from "~/domain/paper-consents/confirm-paper-consent.server";
import { getPaperConsent } from "~/domain/paper-consents/get-paper-consent.server";
import { recordPaperConsent } from "~/domain/paper-consents/record-paper-consent.server";
import { sendPaperBack } from "~/domain/paper-consents/send-paper-back.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import { TextLink } from "~/ui/text-link";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readUploadForm } from "~/web/read-upload-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { RUNS_COHORTS } from "./parts/appeals-view.server";
import { formRefusal } from "./parts/form-refusal.server";
import { PaperDecision } from "./parts/paper-decision";
import { PaperForm } from "./parts/paper-form";
import { paperFields, typedPaper } from "./parts/paper-typed";
import { paperView } from "./parts/paper-view.server";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "papers", form: "paper" };

const DONE = { record: "recorded", confirm: "confirmed", sendBack: "sentBack" } as const;
const INTENTS = Object.keys(DONE) as (keyof typeof DONE)[];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const view = await paperView(viewer, languageOf(params), params.reference ?? "");
  return { ...view, typed: paperFields(typedValues(request)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const reference = params.reference ?? "";
  // Before the form is looked at: whose it is nobody else is to learn.
  await getPaperConsent(viewer, reference);
  const sent = await readUploadForm(request);
  const refuse = (refusal: Refusal, typed: Record<string, string>) =>
    data({ ...formRefusal(staffWords(language), refusal), typed }, { status: refusal.status });
  if (!sent.ok) return refuse({ status: 422, blockers: [{ key: "file.notReceived", field: "scan" }] }, {});
  const { form, files } = sent;
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const typed = paperFields(values);
  const switched = switchLanguage(request, form, typed);
  if (switched === "tooMuch") return refuse({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] }, typed);
  if (switched) throw switched;
  const intent = INTENTS.find((each) => each === values.intent);
  if (!intent) throw new Response(null, { status: 400 });
  const paperId = values.paper ?? "";
  let mailed = true;
  const done = await attempt<unknown>(async () => {
    if (intent === "confirm") {
      ({ mailed } = await confirmPaperConsent(viewer, { reference, paperId }));
      return;
    }
    if (intent === "sendBack") return sendPaperBack(viewer, { reference, paperId, reason: typed.reason ?? "" });
    const scan = files.find(({ field }) => field === "scan") ?? null;
    return recordPaperConsent(viewer, { reference, typed: typedPaper(typed), scan });
  });
  if (!done.ok) return refuse(done.refusal, typed);
  // Without an address the receipt is printed.
  const next = mailed
    ? paths.staffPaperConsents(language, { done: DONE[intent] })
    : paths.staffPaperReceipt(language, reference);
  throw redirect(next, { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** A consent on paper: entered by one member of staff, confirmed by another one who has seen the scan. */
export default function PaperConsent() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = refused?.typed ?? view.typed;
  return (
    <div className="px-4 py-5 desktop:px-5">
      <BackLink {...view.back} />
      {refused ? <ErrorSummary title={t("refused")} errors={refused.summary} /> : null}
      <h1 className="type-h1 mt-2 mb-4">{view.title}</h1>
      <div className="max-w-form space-y-6">
        <SummaryList rows={view.about} look="ends" />
        <p className="text-ink2">{t("papers.little")}</p>
        <p>
          <TextLink href={view.blankHref}>{t("papers.blank")}</TextLink>
        </p>
        {view.sentBack !== null ? (
          <Note tone="attention" title={t("papers.sentBack")}>
            {view.sentBack}
          </Note>
        ) : null}
        {view.paper ? (
          <PaperDecision paper={view.paper} reason={typed.reason ?? ""} errors={refused?.errors ?? {}} />
        ) : null}
        {view.mayRecord ? <PaperForm view={view} typed={typed} errors={refused?.errors ?? {}} /> : null}
      </div>
    </div>
  );
}
