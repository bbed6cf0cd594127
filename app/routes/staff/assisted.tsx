import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { beginAssisted } from "~/domain/assistance/begin-assisted.server";
import { endAssistance } from "~/domain/assistance/end-assistance.server";
import { getAssistedDraft } from "~/domain/assistance/get-assisted-draft.server";
import { listAssistances } from "~/domain/assistance/list-assistances.server";
import { HELPS_TO_APPLY } from "~/domain/assistance/policy";
import { NotFound } from "~/domain/errors";
import { textIn } from "~/domain/languages";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedText } from "~/web/typed-form";
import type { StaffHandle } from "./frame";
import { AssistedPage, EndHelp } from "./parts/assisted-page";
import { assistedAddresses } from "./parts/assisted-pen.server";
import { assistedView } from "./parts/assisted-view.server";
import { LetInForm } from "./parts/let-in-form";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "assistance" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, HELPS_TO_APPLY);
  const language = languageOf(params);
  const { helps } = await listAssistances(viewer);
  const help = helps.find(({ id }) => id === params.id);
  if (!help) throw new NotFound();
  if (help.agreed) {
    return assistedView(
      await getAssistedDraft(viewer, { assistanceId: help.id }),
      assistedAddresses(help.id),
      language,
    );
  }
  const back = { href: paths.staffAssistances(language), text: staffWords(language)("staff:assistance.title") };
  return { agreed: false as const, back, title: textIn(help.cohortName, language), reference: help.reference };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, HELPS_TO_APPLY);
  const language = languageOf(params);
  const assistanceId = params.id ?? "";
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      if (intent === "end") {
        await endAssistance(viewer, { assistanceId });
        return redirect(paths.staffAssistances(language, "ended"));
      }
      await beginAssisted(viewer, { assistanceId, code: typedText(values, "code") });
      return redirect(paths.staffAssistance(language, assistanceId));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.reference, view?.title);

/** Somebody's draft with an operator: letting them in, then its sections. */
export default function Assisted() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return (
    <div className="px-4 py-5 desktop:px-5">
      <ErrorSummary title={t("refused")} errors={summaryOf(failure)} />
      {view.agreed ? <AssistedPage view={view} /> : <LetInForm view={view} error={failure?.errors.code} />}
      <EndHelp />
    </div>
  );
}
