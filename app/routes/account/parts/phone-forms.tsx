import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { FormFailure } from "~/web/form-action.server";
import { AccountForm } from "./account-form";

type PhoneFormsProps = {
  phone: string;
  /** Until when the code that was sent can be entered; null while none was. */
  codeUntil: string | null;
  profile: string;
  failure?: FormFailure;
};

/** Asks for a code, and takes it. */
export function PhoneForms({ phone, codeUntil, profile, failure }: PhoneFormsProps) {
  const { t } = useTranslation("account");
  if (codeUntil === null) {
    return (
      <>
        <AccountForm
          id="phone"
          title={t("phone.title")}
          lead={t("phone.lead")}
          failure={failure}
          submit={t("phone.send")}
        >
          <p>
            {t("phone.number")}
            <strong className="block text-lead">{phone}</strong>
          </p>
          <input type="hidden" name="send" value="yes" />
        </AccountForm>
        <p className="mt-5">
          <TextLink href={profile} className="inline-flex min-h-11 items-center">
            {t("phone.toProfile")}
          </TextLink>
        </p>
      </>
    );
  }
  return (
    <>
      <AccountForm
        id="phone-code"
        title={t("phone.codeTitle")}
        lead={t("phone.sentTo", { phone })}
        note={<Note tone="quiet">{t("phone.codeUntil", { time: codeUntil })}</Note>}
        failure={failure}
        submit={t("phone.confirm")}
      >
        <TextField
          name="code"
          label={t("phone.code")}
          hint={t("authenticator.codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          error={failure?.errors.code}
        />
      </AccountForm>
      <form method="post" className="mt-5">
        <Button look="quiet" width="hug" name="send" value="yes">
          {t("phone.again")}
        </Button>
      </form>
    </>
  );
}
