import type { TimelineStep } from "~/components/timeline";
import { isOpenAppeal } from "~/domain/appeals/appeal";
import {
  awaitsAnswer,
  awaitsGuardian,
  isTerminal,
  mayReapply,
  mayWithdraw,
  turnOf,
  wasGivenUp,
} from "~/domain/applications/application";
import type { MyApplicationView } from "~/domain/applications/get-my-application.server";
import { toldAs } from "~/domain/applications/labels";
import type { Milestone } from "~/domain/applications/my-timeline";
import { answerDue } from "~/domain/applications/staff-tabs";
import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import { placeWords } from "~/domain/places/place-words";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { dayOf, dayOfColumn, deadlineOf, lastDayOf } from "~/web/draft/day-words.server";
import { formatBytes, formatNumber } from "~/web/format.server";
import { participationNote, participationView } from "./participation-note.server";

/** An application that was sent, as its owner follows it: every text written out. `asked`: the page asks for something more. */
export function applicationView(application: MyApplicationView, language: Language, asked: boolean) {
  const t = translator(language);
  const { reference, status, cohort, reasons, advice, now, submittedAt } = application;
  const ended = isTerminal(status);
  const offerOpen = awaitsAnswer(status) && application.offerLapsesAt !== null && now < application.offerLapsesAt;
  const callOpen = cohort.opensAt <= now && now < cohort.closesAt;
  return {
    kind: "followed" as const,
    reference,
    status,
    title: textIn(cohort.name, language),
    programmeCode: cohort.programmeCode,
    note: participationNote(application, language, asked) ?? noteWords(application, language, asked),
    participation: application.participation && participationView(application.participation, language, reference),
    offer: offerOpen
      ? {
          accept: paths.application(language, reference),
          decline: paths.applicationDecline(language, reference),
          keepWaiting: application.offeredPlace?.mayKeepWaiting
            ? paths.applicationKeepWaiting(language, reference)
            : null,
        }
      : null,
    place:
      application.offeredPlace && t("my:application.place", { place: placeWords(application.offeredPlace, language) }),
    waiting:
      application.waitingPosition === null
        ? null
        : t("my:application.waitingPosition", { position: application.waitingPosition }),
    answerBy: answerWords(application, language),
    waitingFor: application.waitingFor.map((place) => ({
      place: placeWords(place, language),
      position: t("my:application.positionThere", { position: place.position }),
    })),
    why:
      ended || (application.participation && reasons.length > 0)
        ? {
            reasons: reasons.map((reason) => textIn(reason, language)),
            details: wasGivenUp(status) ? null : application.reasonDetails,
            score: figuresOf(application, language),
            advice,
          }
        : null,
    canDo: ended
      ? [
          ...appealRow(application, language),
          ...(mayReapply(status) && callOpen
            ? [{ href: paths.cohort(language, cohort.code), text: t("my:application.applyAgain") }]
            : []),
          { href: paths.programmes(language), text: t("my:application.otherProgrammes") },
          { href: paths.help(language), text: t("my:application.askHelp") },
        ]
      : [...testRow(application, language), ...appealRow(application, language)],
    steps: roadOf(application).map((milestone, at, all) => {
      const step = stepOf(milestone, language);
      // A tick at the end of a refused application would say the opposite of its words.
      return turnOf(status) === "ended" && at === all.length - 1 ? { ...step, state: "ended" as const } : step;
    }),
    answers: submittedAt === null || application.erasedAt ? null : paths.applicationAnswers(language, reference),
    files: application.files.map(({ id, name, bytes }) => ({
      id,
      name,
      size: formatBytes(bytes, language),
      href: paths.file(id),
    })),
    withdraw: mayWithdraw(status) ? paths.applicationWithdraw(language, reference) : null,
  };
}

/** A person's own figures; with what was needed, where that was not reached. */
function figuresOf({ score, passMark }: MyApplicationView, language: Language): string | null {
  if (score === null) return null;
  const t = translator(language);
  const words = { score: formatNumber(score, language) };
  return passMark === null || score >= passMark
    ? t("my:application.figures", words)
    : t("my:application.figuresNeeded", { ...words, needed: formatNumber(passMark, language) });
}

/** Whoever left, was removed or deferred has nothing ahead of them here. */
function roadOf({ participation, timeline }: MyApplicationView): Milestone[] {
  return participation?.over ? timeline.filter(({ kind }) => kind === "event" || kind === "help") : timeline;
}

export type FollowedPage = ReturnType<typeof applicationView>;

function noteWords(
  application: MyApplicationView,
  language: Language,
  asked: boolean,
): { title: string; text: string; due: string | null } {
  const t = translator(language);
  const { status, cohort, offerLapsesAt, now } = application;
  const ended = isTerminal(status);
  const told = toldAs(status);
  if (told === "draft" || told === "returned" || told === "shortlisted")
    throw new Error(`${told} is told on another page`);
  const venue = cohort.venue ? textIn(cohort.venue, language) : null;
  const start = dayOfColumn(cohort.startsOn);
  if (awaitsGuardian(status) && application.heldSubmission !== null)
    return { title: t("my:note.newConsent.title"), text: t("my:note.newConsent.text"), due: null };
  const title = t(`my:note.${told}.title`);
  if (told === "offered") {
    const text = venue ? t("my:note.offered.text", { start, venue }) : t("my:note.offered.textNoVenue", { start });
    if (offerLapsesAt === null) return { title, text, due: null };
    const deadline = deadlineOf(offerLapsesAt);
    const lapsed = now >= offerLapsesAt;
    return lapsed
      ? { title: t("my:note.offer_lapsed.title"), text: t("my:note.offered.lapsed", { deadline }), due: null }
      : { title, text, due: t("my:note.offered.due", { deadline }) };
  }
  if (told === "enrolled" && venue === null)
    return { title, text: t("my:note.enrolled.textNoVenue", { start }), due: null };
  const until = cohort.promoteUntil ? lastDayOf(cohort.promoteUntil) : start;
  const params = {
    results: dayOfColumn(cohort.resultsOn),
    start,
    venue: venue ?? "",
    until,
    closed: deadlineOf(cohort.closesAt),
  };
  const next = application.timeline.find((milestone) => milestone.kind === "stage" && milestone.state === "current");
  const stage = told === "in_review" && next?.kind === "stage" && next.stage !== "form_review" ? next : null;
  const titled = stage
    ? t("my:note.in_review.stage", { stage: textIn(stage.name, language), date: spanOf(stage) })
    : title;
  const byGuardian =
    ended && application.timeline.some((each) => each.kind === "event" && each.action === "withdraw_consent");
  const said = byGuardian ? t("my:note.withdrawnByGuardian.title") : titled;
  // Beside something to do it would be wrong to say that there is nothing.
  if (told === "in_review" && asked) return { title: said, text: t("my:note.in_review.textAsked", params), due: null };
  const text = t(`my:note.${told}.text`, params);
  const erased = application.erasedAt && t("my:note.erased", { date: dayOf(application.erasedAt) });
  return { title: said, text: erased ? `${text} ${erased}` : text, due: null };
}

/** By when the Service's answer may be expected; overdue it says so elsewhere, to staff. */
function answerWords(application: MyApplicationView, language: Language): string | null {
  const due = answerDue(application);
  if (due === null || due <= application.now) return null;
  return translator(language)("my:application.answerBy", { date: lastDayOf(due) });
}

/** The way to an on-line test before it begins, and to what became of it. */
function testRow({ test, reference }: MyApplicationView, language: Language) {
  if (!test || test.standing === "open" || test.standing === "running") return [];
  const t = translator(language);
  const words = { ahead: t("my:test.linkAhead", { time: displayMoment(test.startsAt) }), over: t("my:test.linkOver") };
  return [{ href: paths.applicationTest(language, reference), text: words[test.standing] }];
}

/** The card of an on-line test that can be sat now, or is being sat; null where there is none. */
export function testCard({ test, reference }: MyApplicationView, language: Language) {
  if (test?.standing !== "open" && test?.standing !== "running") return null;
  const t = translator(language);
  const running = test.standing === "running";
  return {
    title: t(running ? "my:test.runningTitle" : "my:test.nowTitle"),
    text: t("my:test.nowText", { time: deadlineOf(test.until) }),
    link: {
      href: paths.applicationTest(language, reference),
      text: t(running ? "my:test.goOn" : "my:turn.test.action"),
    },
    due: true,
  };
}

/** The way to an appeal: while one is possible, and to what became of it. */
function appealRow({ appeal, reference, now }: MyApplicationView, language: Language) {
  if (!appeal) return [];
  const t = translator(language);
  const href = paths.applicationAppeal(language, reference);
  if (appeal.until) return [{ href, text: t("my:appeal.link", { date: lastDayOf(appeal.until) }) }];
  const state = t(`my:appeal.state.${appeal.state}`);
  const awaited = isOpenAppeal(appeal.state) && now < appeal.answerBy;
  const answer = awaited ? t("my:appeal.answerBy", { date: lastDayOf(appeal.answerBy) }) : null;
  return [{ href, text: answer ? `${state}. ${answer}` : state }];
}

/** A step with nothing in it but text, so that it can travel to the browser. */
type WrittenStep = Omit<TimelineStep, "text"> & { text?: string };

function stepOf(milestone: Milestone, language: Language): WrittenStep {
  const t = translator(language);
  switch (milestone.kind) {
    case "event": {
      const told = milestone.action;
      return {
        key: milestone.key,
        title: t(`my:timeline.${told}` as "my:timeline.submit"),
        when: displayMoment(milestone.at),
        text: told === "pass_check" ? t("my:timeline.passedCheck") : undefined,
        state: "done",
      };
    }
    case "help":
      return { key: milestone.key, title: t("my:timeline.helped"), when: displayMoment(milestone.at), state: "done" };
    case "stage":
      return {
        key: milestone.key,
        title: textIn(milestone.name, language),
        when: spanOf(milestone),
        state: milestone.state,
      };
    case "day": {
      const isDate = milestone.key === "results" || milestone.key === "start";
      const when = isDate ? dayOfColumn(milestone.at) : t("my:timeline.until", { date: lastDayOf(milestone.at) });
      return { key: milestone.key, title: t(`my:timeline.${milestone.key}`), when, state: milestone.state };
    }
  }
}

function spanOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const first = dayOf(startsAt);
  const last = lastDayOf(endsAt > startsAt ? endsAt : new Date(endsAt.getTime() + 1));
  return first === last ? first : `${first}–${last}`;
}
