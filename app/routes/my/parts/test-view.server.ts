import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { getMyTest, type MyTestView } from "~/domain/tests/get-my-test.server";
import type { PaperAnswers } from "~/domain/tests/paper-answers";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { deadlineOf } from "~/web/draft/day-words.server";
import { savedTime } from "~/web/draft/saved-time.server";
import { formatNumber } from "~/web/format.server";

/** The page of an on-line test in words; null where there is none. `typed`: what was sent, when it was refused. */
export async function testView(viewer: Viewer, language: Language, reference: string, typed?: PaperAnswers) {
  const test = await getMyTest(viewer, reference, language);
  if (!test) return null;
  const { standing, sitting, paper } = test;
  const answers = typed ?? sitting?.answers ?? {};
  return {
    standing,
    back: paths.application(language, reference),
    self: paths.applicationTest(language, reference),
    last: paths.applicationTest(language, reference, { last: "yes" }),
    draft: paths.applicationTestDraft(language, reference),
    cohortName: textIn(test.cohortName, language),
    title: textIn(test.stageName, language),
    facts: factsOf(test, language),
    over: overWords(test, language),
    running:
      standing === "running" && sitting
        ? {
            version: sitting.version,
            saved: sitting.savedAt && savedTime(sitting.savedAt, language),
            ends: translator(language)("my:test.ends", { time: deadlineOf(sitting.endsAt) }),
            secondsLeft: Math.max(0, Math.ceil((sitting.endsAt.getTime() - test.now.getTime()) / 1000)),
            answered: translator(language)("my:test.answered", { answered: sitting.answered, all: paper.length }),
            complete: sitting.answered === paper.length,
            questions: paper.map((question) => ({ ...question, chosen: answers[question.key] ?? [] })),
          }
        : null,
  };
}

export type TestPage = NonNullable<Awaited<ReturnType<typeof testView>>>;
export type RunningTest = NonNullable<TestPage["running"]>;

/** What somebody should know before they begin. */
function factsOf(test: MyTestView, language: Language) {
  const t = translator(language);
  const { minutes, extraMinutes, questionCount, startsAt, closesAt, wouldEndAt } = test;
  if (test.standing !== "ahead" && test.standing !== "open") return [];
  const facts = {
    begins: test.standing === "ahead" ? displayMoment(startsAt) : null,
    closes: deadlineOf(closesAt),
    questions: questionCount || null,
    minutes,
    extraMinutes: extraMinutes || null,
    wouldEnd: test.standing === "open" ? deadlineOf(wouldEndAt) : null,
  };
  return Object.entries(facts).flatMap(([key, value]) =>
    value === null ? [] : [{ key, label: t(`my:test.${key as keyof typeof facts}`), value: String(value) }],
  );
}

/** How a sitting ended, and its result once the committee's decision is out. */
function overWords({ standing, sitting, percent }: MyTestView, language: Language) {
  const t = translator(language);
  if (standing !== "over" || !sitting) return null;
  return {
    title: sitting.handedInAt ? t("my:test.handedIn") : t("my:test.timeOver"),
    at: displayMoment(sitting.handedInAt ?? sitting.endsAt),
    result: percent === null ? null : t("my:test.result", { percent: formatNumber(percent, language) }),
  };
}
