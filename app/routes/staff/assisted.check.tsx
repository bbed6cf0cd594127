import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { confirmAssisted } from "~/domain/assistance/confirm-assisted.server";
import { getAssistedDraft } from "~/domain/assistance/get-assisted-draft.server";
import { HELPS_TO_APPLY } from "~/domain/assistance/policy";
import { sendCode } from "~/domain/assistance/send-code.server";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedText } from "~/web/typed-form";
import type { StaffHandle } from "./frame";
import { AssistedCheckPage } from "./parts/assisted-check-page";
import { assistedCheckView } from "./parts/assisted-check-view.server";
import { assistedAddresses } from "./parts/assisted-pen.server";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "assistance" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, HELPS_TO_APPLY);
  const language = languageOf(params);
  const found = await getAssistedDraft(viewer, { assistanceId: params.id ?? "" });
  const at = assistedAddresses(found.help.id);
  if (!found.draft.editable) return redirect(at.list(language));
  return {
    title: staffWords(language)("staff:assistance.checkTitle"),
    ...assistedCheckView(found, at, language),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, HELPS_TO_APPLY);
  const language = languageOf(params);
  const assistanceId = params.id ?? "";
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      if (intent === "code") {
        await sendCode(viewer, { assistanceId });
        return redirect(`${paths.staffAssistedCheck(language, assistanceId)}#code`);
      }
      await confirmAssisted(viewer, { assistanceId, code: typedText(values, "code") });
      return redirect(paths.staffAssistances(language, "sent"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title, view?.reference);

/** The last look at somebody's draft before it is sent with their code. */
export default function AssistedCheck() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return (
    <div className="px-4 py-5 desktop:px-5">
      <ErrorSummary title={t("refused")} errors={summaryOf(failure)} />
      <AssistedCheckPage view={view} error={failure?.errors.code} />
    </div>
  );
}
