import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { askForAlert } from "~/domain/call-alerts/ask-for-alert.server";
import { askForOwnAlert } from "~/domain/call-alerts/ask-for-own-alert.server";
import { getAlertPage } from "~/domain/call-alerts/get-alert-page.server";
import { stopOwnAlert } from "~/domain/call-alerts/stop-own-alert.server";
import { RuleBroken } from "~/domain/errors";
import { textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { attempt } from "~/web/attempt.server";
import { clientAddress } from "~/web/client-address.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findViewer } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { EMAIL } from "~/web/typed-email";
import { typedValues } from "~/web/typed-values.server";
import { TellMeForm } from "./parts/tell-me-form";

export const handle = { current: "programmes", form: "tell-me" };

/** Who asks decides what this page shows: it is never kept in memory. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const code = params.code ?? "";
  const viewer = await findViewer(request);
  const found = await attempt(() => getAlertPage(viewer, code));
  if (!found.ok) throw redirect(paths.cohort(language, code));
  const { name, opensAt, asked } = found.value;
  const { email } = typedValues(request);
  return {
    language,
    code,
    title: translator(language)("public:tellMe.title"),
    name: textIn(name, language),
    opens: displayDate(bakuDateOf(opensAt)),
    sent: viewer === null && new URL(request.url).searchParams.has("sent"),
    account: viewer && { email: viewer.email, asked },
    typed: typeof email === "string" ? email : "",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const code = params.code ?? "";
  const viewer = await findViewer(request);
  return formAction(request, {
    schema: z.strictObject({ email: EMAIL.optional(), stop: z.literal("yes", "form.unreadable").optional() }),
    language,
    run: async ({ email, stop }) => {
      if (viewer && stop) await stopOwnAlert(viewer, { code });
      else if (viewer) await askForOwnAlert(viewer, { code, language });
      else if (email) await askForAlert({ code, email, language }, { address: clientAddress(request) });
      else throw new RuleBroken([{ key: "account.emailInvalid", field: "email" }]);
      // The same for every address, known or not.
      return redirect(viewer ? paths.tellMe(language, code) : `${paths.tellMe(language, code)}?sent=yes`);
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "" },
  { name: "robots", content: "noindex" },
];

/** "Tell me when it opens", as a page of its own: where the small form of a call leads. */
export default function TellMe() {
  const { language, code, title, name, opens, sent, account, typed } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const typedEmail = failure?.values.email;
  return (
    <div className="page max-w-form pt-3 pb-12 desktop:pb-20">
      <BackLink href={paths.cohort(language, code)} text={name} />
      <ErrorSummary errors={summaryOf(failure)} />
      {sent && !failure ? (
        <>
          <h1 className="type-h1 mt-2">{t("tellMe.sentTitle")}</h1>
          <p className="mt-3 text-lead">{t("tellMe.sentText")}</p>
        </>
      ) : account?.asked ? (
        <>
          <h1 className="type-h1 mt-2 mb-4">{title}</h1>
          <Note tone="success" announced className="mb-5">
            {t("tellMe.asked", { email: account.email })}
          </Note>
          <form method="post">
            <input type="hidden" name="stop" value="yes" />
            <Button look="secondary">{t("tellMe.stop")}</Button>
          </form>
        </>
      ) : (
        <>
          <h1 className="type-h1 mt-2">{title}</h1>
          <p className="mt-3 mb-7 text-lead text-ink2">{t("tellMe.lead", { opens })}</p>
          <TellMeForm
            code={code}
            language={language}
            look="primary"
            text={account ? t("tellMe.submitTo", { email: account.email }) : t("tellMe.submit")}
            email={typeof typedEmail === "string" ? typedEmail : typed}
            error={failure?.errors.email}
          />
        </>
      )}
    </div>
  );
}
