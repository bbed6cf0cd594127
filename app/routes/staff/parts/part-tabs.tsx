import { useTranslation } from "react-i18next";
import { Tabs } from "~/ui/tabs";
import { APPLICATION_TABS, type ApplicationTab } from "./application-tabs";
import type { ApplicationView } from "./application-view.server";

type PartTabsProps = { view: Pick<ApplicationView, "tab" | "counts">; hrefOf: (tab: ApplicationTab) => string };

/** The parts of an application: check, answers, files, history. */
export function PartTabs({ view: { tab: current, counts }, hrefOf }: PartTabsProps) {
  const { t } = useTranslation("staff");
  const count: Partial<Record<ApplicationTab, string>> = {
    files: String(counts.files),
    history: String(counts.history),
  };
  return (
    <div className="mt-3">
      <Tabs
        label={t("application.tabs")}
        tabs={APPLICATION_TABS.map((tab) => ({
          href: hrefOf(tab),
          text: t(`application.${tab}`),
          count: count[tab],
          current: tab === current,
        }))}
      />
    </div>
  );
}
