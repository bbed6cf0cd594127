import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DECLARATIONS } from "~/domain/applications/declarations";
import { getMyDraft } from "~/domain/applications/get-my-draft.server";
import { resubmitApplication } from "~/domain/applications/resubmit-application.server";
import { submitApplication } from "~/domain/applications/submit-application.server";
import { textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { attempt } from "~/web/attempt.server";
import { answersSummary } from "~/web/draft/answers-summary.server";
import { consentTexts } from "~/web/draft/consent-texts.server";
import { declarationViews } from "~/web/draft/declaration-views.server";
import { ownAddresses } from "~/web/draft/draft-addresses";
import { guardianNote } from "~/web/draft/guardian-note.server";
import { missingWords } from "~/web/draft/missing-words.server";
import { fileViews } from "~/web/draft/section-views.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireViewer } from "~/web/require-viewer.server";
import { CheckPage } from "./parts/check-page";
import { refusalWords } from "./parts/refusal-words.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const draft = await getMyDraft(viewer, params.reference ?? "");
  const back = paths.application(language, draft.reference);
  if (!draft.editable) return redirect(back);
  const files = fileViews(draft, language);
  return {
    back,
    reference: draft.reference,
    cohortName: textIn(draft.cohortName, language),
    sectionAddress: paths.applicationSection(language, draft.reference, ""),
    sections: answersSummary({ ...draft, profile: draft.profile.typed, files }, language),
    // In a return only the sections it opened can be changed.
    open: draft.open === null ? null : draft.tasks.tasks.map(({ key }) => key),
    missing: missingWords(draft, ownAddresses(draft.reference), language),
    guardian: guardianNote(draft, language),
    declarations: declarationViews(consentTexts(draft, language), language),
  };
}

/** Submits, or sends a corrected application again. Sent twice, it ends on the same page both times. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const truth = form.has(DECLARATIONS.truth);
  const dataConsent = form.has(DECLARATIONS.dataConsent);
  const { open } = await getMyDraft(viewer, reference);
  const send = open === null ? submitApplication : resubmitApplication;
  const sent = await attempt(() => send(viewer, { reference, truth, dataConsent, language }));
  if (sent.ok) return redirect(paths.applicationSubmitted(language, sent.value.reference));
  const { refusal } = sent;
  const declared = { truth, dataConsent };
  // What is missing in the sections stands on the page with links; here only what the button itself was refused for.
  const own =
    refusal.status === 422 ? refusal.blockers.filter((blocker) => blocker.key.startsWith("application.")) : [];
  const words =
    refusal.status === 422 ? refusalWords({ status: 422, blockers: own }, language) : refusalWords(refusal, language);
  const rest = refusal.status === 422 && refusal.blockers.length > own.length;
  const summary = rest
    ? [{ text: translator(language)("apply:check.missingTitle"), field: "missing" }, ...words]
    : words;
  return data({ summary, declared }, { status: refusal.status });
}

export default function ApplicationCheck() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <CheckPage page={page} refused={refused} />;
}
