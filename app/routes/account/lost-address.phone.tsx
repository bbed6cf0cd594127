import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { NotFound } from "~/domain/errors";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Note } from "~/ui/note";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findMailed, rememberMailed } from "~/web/mailed-address.server";
import { beginByPhone, phonesHelp } from "~/web/recovery.server";
import { siteViewer } from "~/web/site-viewer.server";
import { EMAIL } from "~/web/typed-email";
import { typedValues } from "~/web/typed-values.server";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { EmailField } from "./parts/email-field";
import { NewEmailField } from "./parts/new-email-field";
import { typedText } from "./parts/typed-text";

export const handle = { form: "lost-phone" };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  if (!phonesHelp()) throw new NotFound();
  const language = languageOf(params);
  const typed = typedValues(request);
  const { demo } = await siteViewer(request);
  return {
    documentTitle: documentTitle("lostPhone", language),
    email: typedText(typed, "email") || ((await findMailed(request))?.email ?? ""),
    newEmail: typedText(typed, "newEmail"),
    links: { lost: paths.lostAddress(language), desk: paths.lostAddressDesk(language) },
    mailbox: demo ? paths.mailbox() : null,
  };
}

const SCHEMA = z.strictObject({
  email: EMAIL,
  code: z.string({ error: "phone.codeMissing" }).trim().max(20, { error: "phone.wrongCode" }),
  newEmail: EMAIL,
});

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["code"],
    run: async (input) => {
      await beginByPhone(request, { ...input, language });
      const headers = { "Set-Cookie": await rememberMailed({ email: input.newEmail, next: null }) };
      return redirect(paths.lostAddressSent(language), { headers });
    },
  });
}

/** Takes the code that came by text message, and the address the account is to have. */
export default function LostAddressByPhone() {
  const { email, newEmail, links, mailbox } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  const value = (name: "email" | "newEmail", before: string) => (failure ? typedText(failure.values, name) : before);
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={links.lost} text={t("lost.title")} />
      </div>
      <AccountForm
        id="lost-phone"
        title={t("lostPhone.title")}
        lead={t("lostPhone.lead")}
        note={
          mailbox ? (
            <Note tone="quiet">
              {t("lostPhone.demo")} <TextLink href={mailbox}>{t("demo.mailbox")}</TextLink>
            </Note>
          ) : null
        }
        failure={failure}
        submit={t("lostPhone.submit")}
      >
        <EmailField
          autoComplete="username"
          hint={t("lost.emailHint")}
          value={value("email", email)}
          error={failure?.errors.email}
        />
        <TextField
          name="code"
          label={t("phone.code")}
          hint={t("authenticator.codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          size="code"
          error={failure?.errors.code}
        />
        <NewEmailField value={value("newEmail", newEmail)} error={failure?.errors.newEmail} />
      </AccountForm>
      <p className="mt-7 max-w-prose text-ink2">{t("lostPhone.noCode")}</p>
      <p className="mt-1">
        <TextLink href={links.desk} className="inline-flex min-h-11 items-center">
          {t("lost.toDesk")}
        </TextLink>
      </p>
    </div>
  );
}
