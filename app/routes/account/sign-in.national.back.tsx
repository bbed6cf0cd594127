import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { LinkButton } from "~/ui/link-button";
import { inWords } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { takeBack } from "~/web/national-identity.server";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const answer = await takeBack(request, language);
  if (answer instanceof Response) throw answer;
  const page = {
    documentTitle: documentTitle("national", language),
    reasons: answer.map((blocker) => ({ text: inWords(blocker, language) })),
    signIn: paths.signIn(language),
    register: paths.signUp(language),
  };
  return data(page, { status: 422 });
}

/** Shown only when the way back from the provider does not lead in: why, and what to do. */
export default function NationalBack() {
  const { reasons, signIn, register } = useLoaderData<typeof loader>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <ErrorSummary errors={reasons} />
      <h1 className="type-h1">{t("national.title")}</h1>
      <p className="mt-3 mb-7 max-w-prose text-lead text-ink2">{t("national.failedLead")}</p>
      <div className="flex flex-wrap gap-x-5 gap-y-3">
        <LinkButton href={signIn}>{t("signIn.title")}</LinkButton>
        <LinkButton look="secondary" href={register}>
          {t("register")}
        </LinkButton>
      </div>
    </div>
  );
}
