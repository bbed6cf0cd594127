import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { getConsentRequest } from "~/domain/consents/get-consent-request.server";
import { reportWrongData } from "~/domain/consents/report-wrong-data.server";
import { DETAILS_MAX_CHARS } from "~/domain/decisions/require-reason.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextArea } from "~/ui/text-area";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { countLook, countLookAtPage } from "~/web/link-reader.server";
import { typedValues } from "~/web/typed-values.server";
import { ClosedLink } from "./parts/closed-link";
import { summaryOf } from "./parts/summary-of";
import { YoungPerson } from "./parts/young-person";

export const handle = { form: "mistake" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await countLookAtPage(request);
  const token = params.token ?? "";
  const asked = await getConsentRequest(token, language);
  if (!asked) return { page: null, newLink: paths.consentNewLink(language) };
  const { until: _, texts: __, ...about } = asked;
  const page = { ...about, back: paths.consent(language, token), most: DETAILS_MAX_CHARS };
  return { page, typed: typedValues(request) };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = params.token ?? "";
  return formAction(request, {
    schema: z.strictObject({ comment: z.string("answer.invalid").optional() }),
    language,
    run: async ({ comment = "" }) => {
      await countLook(request);
      await reportWrongData({ token, comment });
      return redirect(`${paths.consent(language, token)}?told`);
    },
  });
}

/** A guardian finds the data wrong: what happens then, and the button that has the young person told. */
export default function ConsentMistake() {
  const { page, typed, newLink = "" } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("guardian");
  if (!page) return <ClosedLink newLink={newLink} />;
  const comment = (failure?.values ?? typed)?.comment;
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={t("mistake.back")} />
      <ErrorSummary errors={summaryOf(failure)} />
      <h1 className="type-h1 mt-2 mb-4">{t("mistake.title")}</h1>
      <YoungPerson about={page} />
      <p className="mt-5 max-w-prose">{t("mistake.lead")}</p>
      <p className="mt-3 max-w-prose text-ink2">{t("mistake.meanwhile")}</p>
      <form id="mistake" method="post" noValidate className="mt-7 space-y-7">
        <TextArea
          name="comment"
          label={t("mistake.comment")}
          hint={t("mistake.commentHint")}
          optional
          value={typeof comment === "string" ? comment : ""}
          limit={page.most}
          rows={3}
          error={failure?.errors.comment}
        />
        <Button>{t("mistake.submit")}</Button>
      </form>
    </div>
  );
}
