import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { NotFound } from "~/domain/errors";
import { displayPhone } from "~/domain/people/phone";
import { getPhone } from "~/domain/phones/get-phone.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { formAction } from "~/web/form-action.server";
import { formatDateTime, formatTime } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { confirmPhone, requestPhoneCode } from "~/web/phone.server";
import { requireStepUp } from "~/web/require-step-up.server";
import { summaryOf } from "~/web/summary-of";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { PhoneForms } from "./parts/phone-forms";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer } = await requireStepUp(request);
  const language = languageOf(params);
  const own = await getPhone(viewer);
  if (!own) throw new NotFound();
  const { phone, confirmedAt, codeUntil } = own;
  return {
    documentTitle: documentTitle("phone", language),
    done: new URL(request.url).searchParams.get("done"),
    // One word to the browser: a number broken over two lines is misread.
    phone: phone === null ? null : displayPhone(phone).replaceAll(" ", "\u00a0"),
    confirmedAt: confirmedAt && formatDateTime(confirmedAt, language),
    codeUntil: codeUntil && formatTime(codeUntil, language),
    links: { security: paths.security(language), profile: paths.myProfilePage(language, "contact") },
  };
}

const SCHEMA = z.union(
  [
    z.strictObject({ send: z.literal("yes") }),
    z.strictObject({ code: z.string({ error: "phone.codeMissing" }).trim().max(20, { error: "phone.wrongCode" }) }),
  ],
  { error: "phone.codeMissing" },
);

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStepUp(request);
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["code"],
    run: async (input) => {
      if ("send" in input) {
        await requestPhoneCode(request);
        return redirect(paths.myPhone(language, "sent"));
      }
      await confirmPhone(request, input);
      return redirect(paths.myPhone(language, "confirmed"));
    },
  });
}

/** The phone of the profile, shown to be one's own by a code: it stands in for a mail address that is lost. */
export default function ConfirmPhone() {
  const { done, phone, confirmedAt, codeUntil, links } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={links.security} text={t("security.title")} />
      </div>
      {done === "confirmed" && confirmedAt && !failure ? (
        <Note tone="success" announced className="mb-5">
          {t("phone.done")}
        </Note>
      ) : null}
      {phone === null || confirmedAt ? (
        <>
          {/* A code that came when there is nothing to confirm any more. */}
          <ErrorSummary errors={summaryOf(failure).map(({ text }) => ({ text }))} />
          <h1 className="type-h1">{t("phone.title")}</h1>
          <p className="mt-3 max-w-prose text-lead text-ink2">{t("phone.lead")}</p>
          {confirmedAt ? (
            <p className="mt-5">
              <strong className="block text-lead">{phone}</strong>
              {t("phone.confirmedAt", { at: confirmedAt })}
            </p>
          ) : null}
          <p className="mt-5 max-w-prose">{confirmedAt ? t("phone.otherNumber") : t("phone.none")}</p>
          <p className="mt-5">
            <LinkButton look="secondary" href={links.profile}>
              {t("phone.toProfile")}
            </LinkButton>
          </p>
        </>
      ) : (
        <PhoneForms phone={phone} codeUntil={codeUntil} profile={links.profile} failure={failure} />
      )}
    </div>
  );
}
