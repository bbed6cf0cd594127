import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Tab, Tabs } from "~/ui/tabs";

/** The body of a page of a cohort's settings: the pages beside it, its title, and what stands under it. */
export function SettingsPage({ title, tabs, children }: { title: string; tabs: Tab[]; children: ReactNode }) {
  const { t } = useTranslation("staff");
  return (
    <div className="px-4 py-4 desktop:px-5">
      <Tabs label={t("author.parts.label")} tabs={tabs} />
      <h2 className="type-h2 mt-5 mb-4">{title}</h2>
      {children}
    </div>
  );
}
