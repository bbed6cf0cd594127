import { useTranslation } from "react-i18next";
import { TextField } from "~/ui/text-field";

type ContactFieldsProps = {
  contact: { name: string; phone: string };
  errors?: Record<string, string>;
};

/** Whom to call in an emergency. */
export function ContactFields({ contact, errors = {} }: ContactFieldsProps) {
  const { t } = useTranslation("guardian");
  return (
    <fieldset className="min-w-0 space-y-5">
      <legend className="mb-1">
        <h2 className="type-h3">{t("contact.title")}</h2>
      </legend>
      <p className="max-w-prose text-ink2">{t("contact.text")}</p>
      <TextField
        name="contactName"
        label={t("contact.name")}
        value={contact.name}
        error={errors.contactName}
        autoComplete="off"
      />
      <TextField
        name="contactPhone"
        label={t("contact.phone")}
        hint={t("contact.phoneHint")}
        value={contact.phone}
        error={errors.contactPhone}
        inputMode="tel"
        autoComplete="off"
      />
    </fieldset>
  );
}
