import type { OpenCall } from "~/domain/cohorts/list-open-calls.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { lastDayOf } from "~/web/draft/day-words.server";

/** Open calls the person has no application to yet. */
export function openCallViews(calls: readonly OpenCall[], language: Language) {
  const t = translator(language);
  return calls
    .filter((call) => call.reference === null)
    .map((call) => ({
      href: paths.cohort(language, call.code),
      programmeCode: call.programmeCode,
      motif: call.motif,
      title: textIn(call.name, language),
      closes: t("my:open.closes", { date: lastDayOf(call.closesAt) }),
    }));
}

export type OpenCallView = ReturnType<typeof openCallViews>[number];
