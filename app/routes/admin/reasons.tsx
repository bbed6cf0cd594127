import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { summaryOf } from "~/components/authoring/form-state";
import { addReason } from "~/domain/reasons/add-reason.server";
import { editReason } from "~/domain/reasons/edit-reason.server";
import { retireReason } from "~/domain/reasons/retire-reason.server";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { isTicked, typedText, typedTrilingual } from "~/web/typed-form";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { ReasonForm } from "./parts/reason-form";
import { ReasonLine } from "./parts/reason-line";
import { reasonsView } from "./parts/reasons-view.server";

export const handle = { place: "texts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const view = await reasonsView(viewer, language, { edit: search.get("edit"), add: search.get("add") });
  return { ...view, saved: search.get("done") === "saved" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      const [key, outcome] = [typedText(values, "key"), typedText(values, "outcome")];
      const { text } = typedTrilingual(values, "text");
      const detailsRequired = isTicked(values, "detailsRequired");
      if (intent === "retire" || intent === "restore") {
        await retireReason(viewer, { key, retired: intent === "retire" });
      } else if (key === "") await addReason(viewer, { outcome, text, detailsRequired });
      else await editReason(viewer, { key, text, detailsRequired });
      return redirect(paths.adminReasons(language, "saved"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** The reasons that may be given for each outcome, at most nine of them: their words, and which are offered. */
export default function Reasons() {
  const { t } = useTranslation("staff");
  const { title, trail, intro, groups, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AdminPage title={title} trail={trail}>
      <ErrorSummary errors={summaryOf(refused)} />
      {saved && !refused ? (
        <Note tone="success" announced className="mb-4">
          {t("reasons.done")}
        </Note>
      ) : null}
      <p className="mb-6 max-w-prose text-ink2">{intro}</p>
      <div className="space-y-9">
        {groups.map(({ outcome, name, count, reasons, adding, addHref }) => (
          <section key={outcome} aria-label={name}>
            <h2 className="type-h3 border-line border-b pb-1">
              {name} <span className="tabular font-text text-body font-normal text-ink2">{count}</span>
            </h2>
            <ul>
              {reasons.map((reason) => (
                <ReasonLine key={reason.key} outcome={outcome} reason={reason} refused={refused} />
              ))}
            </ul>
            {adding ? (
              <ReasonForm outcome={outcome} refused={refused} />
            ) : (
              <p className="mt-2">
                <TextLink href={addHref}>
                  {t("reasons.add")}
                  <span className="sr-only">: {name}</span>
                </TextLink>
              </p>
            )}
          </section>
        ))}
      </div>
    </AdminPage>
  );
}
