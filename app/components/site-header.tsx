import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { LanguageSwitch } from "~/ui/language-switch";
import { LinkButton } from "~/ui/link-button";
import { MenuDisclosure } from "~/ui/menu-disclosure";
import { Brand } from "./brand";
import { languageChoices } from "./language-choices";

export type SiteHeaderProps = {
  language: Language;
  /** The page's own address with its query, for the language switch. */
  address: string;
  current?: "programmes" | "help" | "my";
  signedIn?: boolean;
  /** The person has a staff role: the way to the staff's screens is shown. */
  staff?: boolean;
  /** The id of the page's form: switching language then keeps what was typed. */
  form?: string;
};

/** The top of every public and personal page. */
export function SiteHeader({ language, address, current, signedIn = false, staff = false, form }: SiteHeaderProps) {
  const { t } = useTranslation("ui");
  const languages = languageChoices(t, language, address);
  const items = [
    { key: "programmes", href: paths.programmes(language), text: t("menu.programmes") },
    { key: "help", href: paths.help(language), text: t("menu.help") },
    ...(staff ? [{ key: "staff", href: paths.staff(language), text: t("menu.staff") }] : []),
  ];
  const account = signedIn
    ? { href: paths.my(language), text: t("menu.my") }
    : { href: paths.signIn(language), text: t("menu.signIn") };
  return (
    <header data-density="public" className="relative border-line border-b bg-paper">
      <div className="page flex min-h-15 items-center justify-between gap-4 desktop:min-h-19">
        <Brand href={paths.home(language)} withService />
        <div className="hidden items-center gap-7 desktop:flex">
          <nav aria-label={t("menu.main")}>
            <ul className="flex gap-6">
              {items.map(({ key, href, text }) => (
                <li key={key}>
                  <Anchor
                    href={href}
                    aria-current={current === key ? "page" : undefined}
                    className={classNames(
                      "inline-flex min-h-11 items-center border-y-3 border-transparent text-[1rem] font-medium hover:text-xezer",
                      current === key && "border-b-nar",
                    )}
                  >
                    {text}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitch languages={languages} form={form} />
          <div className="flex items-center gap-4">
            <LinkButton
              look="secondary"
              width="hug"
              href={account.href}
              aria-current={current === "my" ? "page" : undefined}
              className="text-[1rem] whitespace-nowrap"
            >
              {account.text}
            </LinkButton>
            {signedIn ? <SignOut language={language} /> : null}
          </div>
        </div>
        <div className="flex items-center gap-1 desktop:hidden">
          <LanguageSwitch languages={languages} form={form} look="words" />
          <MenuDisclosure>
            <nav aria-label={t("menu.main")}>
              <ul className="page px-0">
                {items.map(({ key, href, text }) => (
                  <li key={key} className="border-line border-b">
                    <Anchor
                      href={href}
                      aria-current={current === key ? "page" : undefined}
                      className="flex min-h-13 items-center aria-[current]:font-semibold aria-[current]:text-xezer"
                    >
                      {text}
                    </Anchor>
                  </li>
                ))}
                <li className="mt-4">
                  <LinkButton look="secondary" href={account.href}>
                    {account.text}
                  </LinkButton>
                </li>
                {signedIn ? (
                  <li className="mt-2 text-center tablet:text-left">
                    <SignOut language={language} />
                  </li>
                ) : null}
              </ul>
            </nav>
          </MenuDisclosure>
        </div>
      </div>
    </header>
  );
}

/** A form, because a link could be opened by anything that reads pages ahead. */
function SignOut({ language }: { language: Language }) {
  const { t } = useTranslation("ui");
  return (
    <form method="post" action={paths.signOut(language)}>
      <Button look="quiet" width="hug" className="text-[1rem] whitespace-nowrap">
        {t("menu.signOut")}
      </Button>
    </form>
  );
}
