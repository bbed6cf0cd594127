import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/link-button";
import type { PhoneView } from "./phone-view.server";

/** Whether a phone stands in for a lost address, and the way to see to it. */
export function AccountPhone({ phone, confirmedAt, link }: PhoneView) {
  const { t } = useTranslation("account");
  return (
    <section aria-labelledby="account-phone">
      <h2 id="account-phone" className="type-h2 mt-9">
        {t("security.phone")}
      </h2>
      <p className="mt-2 mb-4 max-w-prose">{t("security.phoneLead")}</p>
      <p className="mb-4">
        {phone ? <strong className="block">{phone}</strong> : t("security.phoneNotConfirmed")}
        {confirmedAt ? (
          <span className="text-small text-ink2">{t("phone.confirmedAt", { at: confirmedAt })}</span>
        ) : null}
      </p>
      <LinkButton look="secondary" href={link}>
        {phone ? t("security.phoneSee") : t("security.phoneConfirm")}
      </LinkButton>
    </section>
  );
}
