import type { Language } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";

/** What people asked about their data and the viewer is to answer, in a line of their first page. */
export function privacyLine(language: Language, { waiting, overdue }: { waiting: number; overdue: boolean }) {
  const t = textsOf(language).getFixedT(language, "privacy");
  return {
    href: paths.staffPrivacyRequests(language),
    title: t("staff.today"),
    waits: t("staff.show.waiting"),
    count: String(waiting),
    overdue: overdue ? t("staff.overdue") : null,
  };
}
