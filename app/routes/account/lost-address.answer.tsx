import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { attempt } from "~/web/attempt.server";
import { failed } from "~/web/form-action.server";
import { formatDateTime } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { answerAsOldAddress } from "~/web/recovery.server";
import { summaryOf } from "~/web/summary-of";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => accountMeta(page);

export function loader({ params }: LoaderFunctionArgs) {
  return { documentTitle: documentTitle("lostAnswer", languageOf(params)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const form = await readForm(request);
  const answer = form.get("intent") === "agree" ? "agree" : form.get("intent") === "stop" ? "stop" : null;
  if (answer === null) return failed(400, [{ key: "form.unreadable" }], {}, language);
  const tried = await attempt(() => answerAsOldAddress(request, { token, answer }));
  if (tried.ok) return data({ ok: true as const, changesAt: tried.value && formatDateTime(tried.value, language) });
  const blockers = tried.refusal.status === 422 ? tried.refusal.blockers : [{ key: "form.someoneFaster" }];
  return failed(tried.refusal.status, blockers, {}, language);
}

/** Where the old address says whether it was its owner. Opening it changes nothing. */
export default function AnswerAsOldAddress() {
  const done = useActionData<typeof action>();
  const { t } = useTranslation("account");
  if (done?.ok) {
    return (
      <div className="max-w-form">
        <h1 className="type-h1">{done.changesAt ? t("lostAnswer.agreed") : t("lostAnswer.stopped")}</h1>
        {done.changesAt ? <p className="mt-4 text-h2 font-semibold">{done.changesAt}</p> : null}
        <p className="mt-3 max-w-prose text-lead">
          {done.changesAt ? t("lostAnswer.agreedLead") : t("lostAnswer.stoppedLead")}
        </p>
      </div>
    );
  }
  return (
    <div className="max-w-form">
      <ErrorSummary errors={summaryOf(done)} />
      <h1 className="type-h1">{t("lostAnswer.title")}</h1>
      <p className="mt-3 max-w-prose text-lead text-ink2">{t("lostAnswer.lead")}</p>
      <form method="post" className="mt-7 flex flex-wrap gap-x-5 gap-y-3">
        <Button name="intent" value="stop">
          {t("lostAnswer.stop")}
        </Button>
        <Button look="secondary" name="intent" value="agree">
          {t("lostAnswer.agree")}
        </Button>
      </form>
    </div>
  );
}
