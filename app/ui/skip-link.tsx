import { useTranslation } from "react-i18next";

/** The first thing a keyboard meets: past the header, to the page. The page's `main` has the id `main`. */
export function SkipLink() {
  const { t } = useTranslation("ui");
  return (
    <a
      href="#main"
      className="sr-only bg-surface text-xezer underline focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:px-4 focus:py-3"
    >
      {t("skipToContent")}
    </a>
  );
}
