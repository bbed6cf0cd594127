import { useTranslation } from "react-i18next";
import { TextLink } from "~/ui/text-link";
import type { demoChoice } from "./demo-accounts.server";

type DemoAccountsProps = Pick<ReturnType<typeof demoChoice>, "accounts" | "password">;

/** Who one can be in a demonstration: following a name fills in the form. */
export function DemoAccounts({ accounts, password }: DemoAccountsProps) {
  const { t } = useTranslation("account");
  return (
    <section aria-labelledby="demo-accounts" className="bg-sunken p-4 tablet:p-5">
      <h2 id="demo-accounts" className="type-h3">
        {t("demo.title")}
      </h2>
      <p className="mt-2 text-small">{t("demo.lead")}</p>
      <p className="mt-2 text-small">
        {t("demo.password")} <span className="font-semibold whitespace-nowrap">{password}</span>
      </p>
      <ul className="mt-3 divide-y divide-line border-line border-t text-small">
        {accounts.map(({ who, email, href, chosen }) => (
          <li key={email} className="py-1.5">
            <TextLink
              href={href}
              aria-current={chosen ? "true" : undefined}
              className="inline-flex min-h-8 items-center font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`demo.who.${who}`)}
            </TextLink>
            <span className="block text-ink2">{email}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
