import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getSecondFactor } from "~/domain/identity/get-second-factor.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { attempt } from "~/web/attempt.server";
import { failed } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStepUp } from "~/web/require-step-up.server";
import { safePath } from "~/web/safe-path";
import { makeRecoveryCodes } from "~/web/second-factor.server";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { landing } from "./parts/landing";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer } = await requireStepUp(request);
  const language = languageOf(params);
  const asked = new URL(request.url).searchParams.get("next");
  const { codesLeft } = await getSecondFactor(viewer);
  return {
    documentTitle: documentTitle("recoveryCodes", language),
    codesLeft,
    back: paths.security(language),
    goOn: asked === null ? paths.security(language) : landing(viewer, safePath(asked), language),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStepUp(request);
  await readForm(request);
  const made = await attempt(() => makeRecoveryCodes(request));
  if (made.ok) return data({ ok: true as const, codes: made.value });
  const blockers = made.refusal.status === 422 ? made.refusal.blockers : [{ key: "form.someoneFaster" }];
  return failed(made.refusal.status, blockers, {}, languageOf(params));
}

/** Codes for the day the phone is lost: shown once, to be kept on paper. */
export default function RecoveryCodes() {
  const { codesLeft, back, goOn } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { t } = useTranslation("account");
  const codes = done?.ok ? done.codes : null;
  const failure = done?.ok === false ? done : undefined;
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={back} text={t("security.title")} />
      </div>
      {codes ? (
        <>
          <h1 className="type-h1">{t("recoveryCodes.made")}</h1>
          <Note tone="attention" announced className="mt-5">
            {t("recoveryCodes.once")}
          </Note>
          <ol
            className="mt-5 grid grid-cols-2 gap-x-5 gap-y-2 border-line border-y py-5 font-mono text-lead"
            translate="no"
          >
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
          <p className="mt-7">
            <LinkButton href={goOn}>{t("recoveryCodes.kept")}</LinkButton>
          </p>
        </>
      ) : (
        <>
          <AccountForm
            id="recovery-codes"
            title={t("recoveryCodes.title")}
            lead={t("recoveryCodes.lead")}
            note={codesLeft > 0 ? <Note tone="quiet">{t("recoveryCodes.left", { left: codesLeft })}</Note> : null}
            failure={failure}
            submit={codesLeft > 0 ? t("recoveryCodes.makeNew") : t("recoveryCodes.make")}
          />
          <p className="mt-5">
            <LinkButton look="quiet" width="hug" href={goOn}>
              {t("recoveryCodes.later")}
            </LinkButton>
          </p>
        </>
      )}
    </div>
  );
}
