import { COHORT_PARTS, type CohortPart } from "~/domain/cohorts/editable-parts";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import type { StaffWords } from "./words.server";

/** The pages of a cohort's settings, the announcement or the next step last. */
export function settingsTabs(
  t: StaffWords,
  language: Language,
  code: string,
  current: CohortPart | "announce",
  state: string,
) {
  const parts = COHORT_PARTS.map((part) => ({
    href: paths.staffCohortSettings(language, code, part),
    text: t(`staff:author.parts.${part}`),
    current: part === current,
  }));
  const last = {
    href: paths.staffAnnounce(language, code),
    text: state === "draft" ? t("staff:author.parts.announce") : t("staff:author.parts.nextStep"),
    current: current === "announce",
  };
  return [...parts, last];
}
