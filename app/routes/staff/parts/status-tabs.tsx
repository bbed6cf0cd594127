import { useTranslation } from "react-i18next";
import type { StaffTab } from "~/domain/applications/staff-tabs";
import { Anchor } from "~/ui/anchor";
import { classNames } from "~/ui/class-names";

type StatusTab = { tab: StaffTab; count: number; current: boolean; href: string };

/** The list by state, with counts: a second row of tabs, lighter than the cohort's own. */
export function StatusTabs({ tabs }: { tabs: StatusTab[] }) {
  const { t } = useTranslation("staff");
  return (
    <nav aria-label={t("list.tabs")} className="border-line border-b px-4 desktop:px-5">
      <ul className="flex gap-1 overflow-x-auto py-1.5">
        {tabs.map(({ tab, count, current, href }) => (
          <li key={tab} className="shrink-0">
            <Anchor
              href={href}
              aria-current={current ? "page" : undefined}
              className={classNames(
                "flex min-h-8 items-center gap-2 rounded-chip px-2.5 font-medium -outline-offset-3",
                current ? "bg-xezer-tint2 text-ink" : "text-ink2 hover:bg-xezer-tint hover:text-ink",
              )}
            >
              {t(`tab.${tab}`)}
              <span className={classNames("tabular", current ? "text-ink2" : "text-ink3")}>{count}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
