import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { confirmAlert } from "~/domain/call-alerts/confirm-alert.server";
import { findAlert } from "~/domain/call-alerts/find-alert.server";
import { stopAlert } from "~/domain/call-alerts/stop-alert.server";
import { textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { LinkButton } from "~/ui/link-button";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { summaryOf } from "~/web/summary-of";

/** Where the link of a mail leads. Opening it changes nothing: mail programs open links before people do. */
export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const alert = await findAlert(params.token ?? "");
  const t = translator(language);
  if (!alert) return { title: t("public:alert.unknown"), alert: null, href: paths.programmes(language) };
  const { state, open, code, name, opensAt } = alert;
  const heading = state === "told" ? (open ? "told" : "over") : state;
  return {
    title: t(`public:alert.${heading}`),
    alert: { state, name: textIn(name, language), opens: displayDate(bakuDateOf(opensAt)) },
    href: paths.cohort(language, code),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = params.token ?? "";
  return formAction(request, {
    schema: z.strictObject({ answer: z.enum(["yes", "no"], "form.unreadable") }),
    language,
    run: async ({ answer }) => {
      await (answer === "yes" ? confirmAlert({ token }) : stopAlert({ token }));
      return redirect(paths.callAlert(language, token));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "" },
  { name: "robots", content: "noindex" },
];

export default function CallAlertPage() {
  const { title, alert, href } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const state = alert?.state;
  return (
    <div className="page max-w-form pt-5 pb-12 desktop:pb-20">
      <ErrorSummary errors={summaryOf(failure)} />
      {alert ? <p className="font-semibold text-ink2">{alert.name}</p> : null}
      <h1 className="type-h1 mt-1">{title}</h1>
      {alert && state !== "told" && state !== undefined ? (
        <p className="mt-3 text-lead text-ink2">{t(`alert.${state}Text`, { opens: alert.opens })}</p>
      ) : null}
      {alert ? null : <p className="mt-3 text-lead text-ink2">{t("alert.unknownText")}</p>}
      <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
        {state === "toConfirm" || state === "stopped" ? <Answer value="yes" text={t("alert.confirm")} primary /> : null}
        {state === "toConfirm" || state === "confirmed" ? <Answer value="no" text={t("alert.stop")} /> : null}
        {state === "told" || alert === null ? (
          <LinkButton href={href}>{t(alert ? "alert.toCall" : "alert.toProgrammes")}</LinkButton>
        ) : null}
      </div>
    </div>
  );
}

function Answer({ value, text, primary = false }: { value: "yes" | "no"; text: string; primary?: boolean }) {
  return (
    <form method="post" className="max-tablet:w-full">
      <input type="hidden" name="answer" value={value} />
      <Button look={primary ? "primary" : "secondary"}>{text}</Button>
    </form>
  );
}
