import { isOpenAppeal } from "~/domain/appeals/appeal";
import { getMyAppeal } from "~/domain/appeals/get-my-appeal.server";
import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import type { SummaryError } from "~/ui/error-summary";
import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "~/web/draft/blocker-words.server";
import { deadlineOf, lastDayOf } from "~/web/draft/day-words.server";
import { refusalWords } from "./refusal-words.server";

/** The appeal of one's own application in words: the form while there is none, the record afterwards. */
export async function appealView(viewer: Viewer, language: Language, reference: string) {
  const t = translator(language);
  const { appeal, blockers, endsAt, limits, cohortName } = await getMyAppeal(viewer, reference);
  const waits = appeal !== null && isOpenAppeal(appeal.state);
  return {
    back: paths.application(language, reference),
    cohortName: textIn(cohortName, language),
    cannot: blockers.map((blocker) => blockerWords(blocker, language)),
    ask:
      appeal || blockers.length > 0 || !endsAt
        ? null
        : { until: t("my:appeal.until", { at: deadlineOf(endsAt) }), most: limits.most },
    record: appeal && {
      state: appeal.state,
      waits,
      lines: [
        t("my:appeal.lodgedAt", { at: displayMoment(appeal.lodgedAt) }),
        ...(waits && !appeal.late ? [t("my:appeal.answerBy", { date: lastDayOf(appeal.answerBy) })] : []),
        ...(appeal.late ? [t("my:appeal.late")] : []),
        ...(appeal.decidedAt ? [t("my:appeal.decidedAt", { at: displayMoment(appeal.decidedAt) })] : []),
      ],
      text: appeal.text,
      answer: appeal.answer,
    },
  };
}

export type AppealPageView = Awaited<ReturnType<typeof appealView>>;

/** Why it was not done; the other side of a conflict here is the head who decided. */
export function appealRefusal(refusal: Refusal, language: Language): SummaryError[] {
  if (refusal.status === 409) return [{ text: translator(language)("my:appeal.faster") }];
  return refusalWords(refusal, language);
}
