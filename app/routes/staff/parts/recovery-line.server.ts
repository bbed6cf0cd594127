import type { Language } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";

/** People who lost the address of their account and wait to be checked, in a line of the viewer's first page. */
export function recoveryLine(language: Language, waiting: number) {
  const t = textsOf(language).getFixedT(language, "privacy");
  return {
    href: paths.staffRecoveries(language),
    title: t("recovery.title"),
    waits: t("recovery.show.waiting"),
    count: String(waiting),
    overdue: null,
  };
}
