import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/languages";
import { LanguageSwitch } from "~/ui/language-switch";
import { MenuDisclosure } from "~/ui/menu-disclosure";
import { SkipLink } from "~/ui/skip-link";
import { ThemeSwitch } from "~/ui/theme-switch";
import { Brand } from "./brand";
import { languageChoices } from "./language-choices";

type DenseFrameProps = {
  /** Where the logo leads: the reader's own first page. */
  home: string;
  /** The rail's groups; on narrow screens they unfold from a button. */
  menu: ReactNode;
  language: Language;
  /** The page's own address with its query, for the language switch. */
  address: string;
  /** The id of the page's form: switching language then keeps what was typed. */
  form?: string;
  /** Left end of the top bar: the search, or where one is. */
  search?: ReactNode;
  /** Right end: "Last updated: 14:05". */
  updated?: string;
  /** Who is at work: name and role; and signing out, as a form. */
  account: ReactNode;
  children: ReactNode;
};

/**
 * The dense frame of everybody who works here: a rail of 200 px with groups and counts, a top bar, the page. Narrow, the
 * rail is a menu.
 */
export function DenseFrame(props: DenseFrameProps) {
  const { language, address, form, search, updated, account, children, home, menu } = props;
  const { t } = useTranslation("ui");
  const languages = languageChoices(t, language, address);
  return (
    <div data-density="staff" className="relative min-h-dvh desktop:grid desktop:grid-cols-[12.5rem_minmax(0,1fr)]">
      <SkipLink />
      <aside
        aria-label={t("staffMenu.rail")}
        className="sticky top-0 hidden h-dvh flex-col border-line border-r bg-sunken px-2.5 py-3 desktop:flex print:hidden"
      >
        <div className="px-2">
          <Brand href={home} size={32} />
        </div>
        <div className="mt-3 flex-1 overflow-y-auto">{menu}</div>
        <div className="border-line border-t px-2 pt-3 text-ink2">{account}</div>
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="relative flex min-h-13 items-center gap-3 border-line border-b px-4 desktop:px-5 print:hidden">
          <div className="desktop:hidden">
            <Brand href={home} size={32} />
          </div>
          <div className="hidden min-w-0 flex-1 tablet:block">{search}</div>
          <div className="ml-auto flex items-center gap-1 tablet:gap-3">
            {updated ? <p className="hidden text-ink2 wide:block">{updated}</p> : null}
            <LanguageSwitch languages={languages} form={form} />
            <div className="hidden tablet:block">
              <ThemeSwitch />
            </div>
            <div className="desktop:hidden">
              <MenuDisclosure>
                {menu}
                <div className="mt-3 border-line border-t pt-3 text-ink2">{account}</div>
              </MenuDisclosure>
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="min-w-0 flex-1">
          {children}
        </main>
      </div>
    </div>
  );
}
