import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { localDate } from "~/domain/calendar/local-date";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { DateField } from "~/ui/date-field";
import { Note } from "~/ui/note";
import { TextField } from "~/ui/text-field";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findMailed, rememberMailed } from "~/web/mailed-address.server";
import { beginAtDesk } from "~/web/recovery.server";
import { EMAIL } from "~/web/typed-email";
import { typedValues } from "~/web/typed-values.server";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { EmailField } from "./parts/email-field";
import { NewEmailField } from "./parts/new-email-field";
import { typedText } from "./parts/typed-text";

export const handle = { form: "lost-desk" };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

const FIELDS = ["email", "surname", "givenName", "birthDate.day", "birthDate.month", "birthDate.year", "newEmail"];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const carried = typedValues(request);
  const typed: Record<string, string> = { email: (await findMailed(request))?.email ?? "" };
  for (const name of FIELDS) typed[name] = typedText(carried, name) || (typed[name] ?? "");
  return {
    documentTitle: documentTitle("lostDesk", language),
    typed,
    back: paths.lostAddress(language),
  };
}

const named = (error: string) => z.string({ error }).trim().min(1, { error }).max(100, { error });
const part = z.string({ error: "recovery.birthDateWrong" }).trim().max(4, { error: "recovery.birthDateWrong" });
const SCHEMA = z.strictObject({
  email: EMAIL,
  surname: named("recovery.surnameMissing"),
  givenName: named("recovery.givenNameMissing"),
  birthDate: z.strictObject(
    { day: part.optional(), month: part.optional(), year: part.optional() },
    { error: "recovery.birthDateWrong" },
  ),
  newEmail: EMAIL,
});

const numberIn = (text = "") => (/^\d{1,4}$/.test(text) ? Number(text) : 0);

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    run: async ({ email: oldEmail, birthDate: { day, month, year }, ...rest }) => {
      const birthDate = localDate(numberIn(year), numberIn(month), numberIn(day));
      await beginAtDesk(request, { ...rest, oldEmail, birthDate, language });
      const headers = { "Set-Cookie": await rememberMailed({ email: rest.newEmail, next: null }) };
      return redirect(paths.lostAddressSent(language), { headers });
    },
  });
}

/** A request that the Service decides, with the person and their document in front of it. */
export default function LostAddressAtDesk() {
  const { typed, back } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  const value = (name: string) => (failure ? typedText(failure.values, name) : (typed[name] ?? ""));
  const errors: Record<string, string> = failure?.errors ?? {};
  const [, birthDateError] = Object.entries(errors).find(([name]) => name.startsWith("birthDate")) ?? [];
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={back} text={t("lost.title")} />
      </div>
      <AccountForm
        id="lost-desk"
        title={t("lostDesk.title")}
        lead={t("lostDesk.lead")}
        note={<Note tone="quiet">{t("lostDesk.bring")}</Note>}
        failure={failure}
        submit={t("lostDesk.submit")}
      >
        <EmailField
          autoComplete="username"
          hint={t("lost.emailHint")}
          value={value("email")}
          error={failure?.errors.email}
        />
        <TextField
          name="surname"
          label={t("lostDesk.surname")}
          autoComplete="family-name"
          value={value("surname")}
          error={failure?.errors.surname}
        />
        <TextField
          name="givenName"
          label={t("lostDesk.givenName")}
          autoComplete="given-name"
          value={value("givenName")}
          error={failure?.errors.givenName}
        />
        <DateField
          name="birthDate"
          label={t("lostDesk.birthDate")}
          value={{ day: value("birthDate.day"), month: value("birthDate.month"), year: value("birthDate.year") }}
          error={birthDateError}
          birthday
        />
        <NewEmailField value={value("newEmail")} error={failure?.errors.newEmail} />
      </AccountForm>
    </div>
  );
}
