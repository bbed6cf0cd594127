import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { TextLink } from "~/ui/text-link";
import { attempt } from "~/web/attempt.server";
import { failed } from "~/web/form-action.server";
import { formatDateTime } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { confirmNewAddress } from "~/web/recovery.server";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => accountMeta(page);

export function loader({ params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  return { documentTitle: documentTitle("lostConfirm", language), lost: paths.lostAddress(language) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  await readForm(request);
  const tried = await attempt(() => confirmNewAddress(request, { token }));
  if (!tried.ok) {
    const blockers = tried.refusal.status === 422 ? tried.refusal.blockers : [{ key: "form.someoneFaster" }];
    return failed(tried.refusal.status, blockers, {}, language);
  }
  const confirmed = tried.value;
  return data(
    confirmed.way === "desk"
      ? { ok: true as const, number: confirmed.number, changesAt: null }
      : { ok: true as const, number: null, changesAt: formatDateTime(confirmed.changesAt, language) },
  );
}

/** Where the link to the new address leads. Opening it changes nothing: mail programs open links before people do. */
export default function ConfirmNewAddress() {
  const { lost } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { t } = useTranslation("account");
  if (done?.ok) {
    return (
      <div className="max-w-form">
        <h1 className="type-h1">{done.number ? t("lostConfirm.number") : t("lostConfirm.waiting")}</h1>
        <p className="mt-4 text-h2 font-semibold" translate="no">
          {done.number ?? done.changesAt}
        </p>
        <p className="mt-3 max-w-prose text-lead">
          {done.number ? t("lostConfirm.numberLead") : t("lostConfirm.waitingLead")}
        </p>
      </div>
    );
  }
  return (
    <div className="max-w-form">
      <AccountForm
        id="lost-confirm"
        title={t("lostConfirm.title")}
        lead={t("lostConfirm.lead")}
        failure={done}
        submit={t("lostConfirm.submit")}
      />
      {done ? (
        <p className="mt-5">
          <TextLink href={lost} className="inline-flex min-h-11 items-center">
            {t("lostSent.again")}
          </TextLink>
        </p>
      ) : null}
    </div>
  );
}
