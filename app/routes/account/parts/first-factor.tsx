import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/link-button";

/** Tells a new member of staff why one more step is needed, and offers the two ways. */
export function FirstFactor({ links }: { links: { authenticator: string; passkeys: string } }) {
  const { t } = useTranslation("account");
  const ways = [
    { key: "authenticator", href: links.authenticator, look: "primary" },
    { key: "passkey", href: links.passkeys, look: "secondary" },
  ] as const;
  return (
    <>
      <h1 className="type-h1">{t("firstFactor.title")}</h1>
      <p className="mt-3 max-w-prose text-lead text-ink2">{t("firstFactor.lead")}</p>
      {ways.map(({ key, href, look }) => (
        <section key={key} className="mt-7 border-line border-t pt-5">
          <h2 className="type-h3">{t(`firstFactor.${key}`)}</h2>
          <p className="mt-2 mb-4 max-w-prose">{t(`firstFactor.${key}Lead`)}</p>
          <LinkButton href={href} look={look}>
            {t(`firstFactor.${key}Begin`)}
          </LinkButton>
        </section>
      ))}
    </>
  );
}
