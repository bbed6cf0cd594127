import { displayDate } from "~/domain/calendar/local-date";
import { listParticipants, type Participant } from "~/domain/enrolments/list-participants.server";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import { displayPhone } from "~/domain/people/phone";
import type { Viewer } from "~/domain/people/viewer";
import { placeWords } from "~/domain/places/place-words";
import { paths } from "~/paths";
import { dayOf, type StaffWords, staffWords } from "./words.server";

/** The lists of the page, and who stands in them. A person may stand in several: overdue ones also wait for the unit. */
const LISTS = {
  all: () => true,
  secondRound: ({ stage }) => stage === "secondRound",
  unitOverdue: ({ unitOverdue }) => unitOverdue,
  waitingUnit: ({ stage }) => stage === "waitingUnit",
  conditions: ({ stage }) => stage === "conditions",
  consentWithdrawn: ({ stage, consentWithdrawn }) => stage === "suspended" && consentWithdrawn,
  removalAsked: ({ removalAsked }) => removalAsked,
  active: ({ stage }) => stage === "active",
  suspended: ({ stage }) => stage === "suspended",
  ended: ({ stage }) => stage === "ended",
} as const satisfies Record<string, (participant: Participant) => boolean>;

type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** Who took a place in the cohort; `show` comes from the address, unchecked. Lists that hold nobody are not offered. */
export async function enrolmentsView(viewer: Viewer, language: Language, code: string, show: string | null) {
  const t = staffWords(language);
  const participants = await listParticipants(viewer, code);
  const shown = LIST_NAMES.find((name) => name === show) ?? "all";
  const lists = LIST_NAMES.map((name) => ({ name, number: participants.filter(LISTS[name]).length }));
  return {
    title: t("staff:cohort.enrolments"),
    tabs: lists
      .filter(({ name, number }) => name === "all" || name === shown || number > 0)
      .map(({ name, number }) => ({
        href: paths.staffEnrolments(language, code, name === "all" ? undefined : name),
        text: t(`staff:enrolments.list.${name}`),
        count: String(number),
        current: name === shown,
      })),
    rows: participants.filter(LISTS[shown]).map((participant) => ({
      reference: participant.reference,
      name: listName(participant),
      href: paths.staffParticipation(language, participant.reference),
      enrolment: participant.enrolment,
      status: participant.status,
      stage: participant.stage,
      place: participant.place ? placeWords({ title: participant.place, unit: participant.unit }, language) : "",
      since: dayOf(participant.since),
      due: participant.stage === "waitingUnit" && participant.answerDueOn ? displayDate(participant.answerDueOn) : "",
      overdue: participant.unitOverdue,
      removalAsked: participant.removalAsked,
      travel: answerWords(t, participant.travel),
      emergencyCare: answerWords(t, participant.emergencyCare),
      contacts: participant.contacts.map(({ name, phone }) => `${name}, ${displayPhone(phone)}`).join("; "),
      reasons: participant.reasons.map((reason) => textIn(reason, language)).join(". "),
    })),
  };
}

export type EnrolmentRow = Awaited<ReturnType<typeof enrolmentsView>>["rows"][number];

/** Yes or no in words; nothing where nobody was asked. */
function answerWords(t: StaffWords, given: boolean | null): string {
  return given === null ? "" : t(given ? "staff:consent.given" : "staff:consent.refused");
}
