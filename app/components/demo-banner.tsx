import { useTranslation } from "react-i18next";

/** Says on every page of a demonstration that nothing here is real. */
export function DemoBanner() {
  const { t } = useTranslation("ui");
  return (
    <aside
      aria-label={t("demoBanner")}
      className="bg-zeferan px-4 py-1.5 text-center text-small font-medium text-on-zeferan print:hidden"
    >
      {t("demoBanner")}
    </aside>
  );
}
