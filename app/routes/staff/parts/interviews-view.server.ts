import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayDate, type LocalDate } from "~/domain/calendar/local-date";
import { weekdayOf } from "~/domain/calendar/weekday";
import {
  hasBegun,
  INITIAL_SLOT_MINUTES,
  mayMark,
  minutesOf,
  placeInWords,
  SLOT_LIMITS,
} from "~/domain/interviews/interview";
import { type InterviewsOfStage, listInterviews, type StaffSlot } from "~/domain/interviews/list-interviews.server";
import type { SlotPlan } from "~/domain/interviews/plan-slots.server";
import type { SlotWarning } from "~/domain/interviews/slot-warnings";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { formatTime } from "~/web/format.server";
import { fieldsOfText, type Typed } from "~/web/typed-form";
import { type StaffWords, spanWithYear, staffWords } from "./words.server";

type Asked = { code: string; stageKey: string; day: string | null; slot: string | null };

/** The page of a stage's interviews in words. `slot`: the one being edited, if it is of the shown day. */
export async function interviewsView(viewer: Viewer, language: Language, asked: Asked) {
  const { code, stageKey } = asked;
  const page = await listInterviews(viewer, asked);
  const t = staffWords(language);
  const { stage, now, day } = page;
  const here = (shown: Parameters<typeof paths.staffInterviews>[3] = {}) =>
    paths.staffInterviews(language, code, stageKey, shown);
  const editable = stage.mayRun && stage.cohort.state !== "cancelled";
  const reviewers = new Set(page.reviewers.map(({ id }) => id));
  const around = { now, editable, here, day: day ?? "", minutes: page.attendanceMinutes, reviewers };
  const rows = page.slots.map((slot) => slotRow(t, language, slot, around));
  const edited = page.slots.find(({ id }) => editable && id === asked.slot);
  return {
    title: t("staff:interviews.title", { stage: textIn(stage.name, language) }),
    when: spanWithYear(stage.startsAt, stage.endsAt),
    stagesHref: paths.staffStages(language, code),
    editable,
    dayLinks: page.days.map(({ day: each, places, booked }) => ({
      key: each,
      href: here({ day: each }),
      text: `${displayDate(each).slice(0, 5)}, ${t(`staff:weekday.${weekdayOf(each)}`)}`,
      count: `${booked}/${places}`,
      current: each === day,
    })),
    day: day === null ? null : dayWords(t, day),
    times: grid(rows),
    edited: edited ? editedSlot(t, language, edited, { now, back: here({ day: bakuDateOf(edited.startsAt) }) }) : null,
    waiting: {
      words: t("staff:interviews.waiting", { number: page.waiting.count }),
      people: page.waiting.people.map(({ reference, name }) => ({
        ...{ reference, name },
        href: paths.staffApplication(language, reference),
      })),
    },
    book: editable ? bookable(t, language, page) : [],
    reviewers: page.reviewers.map(({ id, name }) => ({ id, name })),
    units: page.units.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
    initial: initialForm(page),
    panels: SLOT_LIMITS.panels,
  };
}

export type InterviewsView = Awaited<ReturnType<typeof interviewsView>>;
export type SlotRow = InterviewsView["times"][number]["slots"][number];

const span = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, language: Language) =>
  `${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`;

const dayWords = (t: StaffWords, day: LocalDate) => `${displayDate(day)}, ${t(`staff:weekday.${weekdayOf(day)}`)}`;

type Around = {
  now: Date;
  editable: boolean;
  here: (shown: { day: string; slot: string }) => string;
  day: string;
  /** Minutes before the beginning from which it can be said who came. */
  minutes: number;
  /** Whoever may judge in this cohort now. */
  reviewers: ReadonlySet<string>;
};

function slotRow(t: StaffWords, language: Language, slot: StaffSlot, around: Around) {
  const { now, editable, here, day, minutes, reviewers } = around;
  const where = placeInWords(slot.unitName, slot.place);
  const ahead = editable && !hasBegun(slot, slot.booked, now);
  const gone = slot.panel.filter(({ id }) => !reviewers.has(id));
  return {
    id: slot.id,
    time: span(slot, language),
    where: where ? textIn(where, language) : t("staff:interviews.online"),
    link: slot.link,
    panel: slot.panel.map(({ name }) => name).join(", "),
    odd: [
      ...slot.aside.map((each) => t("staff:interviews.standsAside", each)),
      ...gone.map(({ name }) => t("staff:interviews.noReviewer", { name })),
    ],
    free: t("staff:interviews.free", { number: slot.capacity - slot.booked.length }),
    isFull: slot.booked.length >= slot.capacity,
    booked: slot.booked.map((each) => ({
      ...each,
      href: paths.staffApplication(language, each.reference),
      came: cameWords(t, each.attended),
    })),
    marks: editable && mayMark(slot.startsAt, minutes, now),
    editHref: editable ? `${here({ day, slot: slot.id })}#edit` : null,
    cancelAsk: ahead ? t("staff:interviews.cancelAsk", { number: slot.booked.length }) : null,
  };
}

export function cameWords(t: StaffWords, attended: boolean | null): string | null {
  if (attended === null) return null;
  return t(attended ? "staff:interviews.came" : "staff:interviews.didNotCome");
}

/** The slots of a day by their time: those of parallel panels side by side. */
function grid(rows: ReturnType<typeof slotRow>[]) {
  const times = new Map<string, ReturnType<typeof slotRow>[]>();
  for (const row of rows) times.set(row.time, [...(times.get(row.time) ?? []), row]);
  return [...times].map(([time, slots]) => ({ time, slots }));
}

function editedSlot(t: StaffWords, language: Language, slot: StaffSlot, { now, back }: { now: Date; back: string }) {
  const values: Typed = {
    slotId: slot.id,
    version: String(slot.version),
    day: displayDate(bakuDateOf(slot.startsAt)),
    from: formatTime(slot.startsAt, language),
    minutes: String(minutesOf(slot)),
    unitId: slot.unitId ?? "",
    ...fieldsOfText("place", slot.place ?? { az: "", en: "", ru: "" }),
    link: slot.link ?? "",
    panel: slot.panel.map(({ id }) => id),
  };
  const day = dayWords(t, bakuDateOf(slot.startsAt));
  const title = t("staff:interviews.editOf", { day, time: span(slot, language) });
  return { title, values, back, begun: hasBegun(slot, slot.booked, now) };
}

/** The free slots of the shown day that lie ahead, to book somebody into. */
function bookable(t: StaffWords, language: Language, { slots, now }: InterviewsOfStage) {
  return slots
    .filter((slot) => slot.startsAt > now && slot.booked.length < slot.capacity)
    .map((slot) => ({
      value: slot.id,
      label: t("staff:interviews.slotOption", {
        time: span(slot, language),
        panel: slot.panel.map(({ name }) => name).join(", "),
      }),
    }));
}

/** A rule begins with the stage, or today in one that is under way. */
function initialForm({ stage, units, now }: InterviewsOfStage): Typed {
  const [starts, today] = [bakuDateOf(stage.startsAt), bakuDateOf(now)];
  const day = displayDate(starts > today ? starts : today);
  return {
    ...{ firstDay: day, lastDay: day, from: "10:00", to: "13:00", breakMinutes: "5", capacity: "1", link: "" },
    minutes: String(stage.settings.slotMinutes ?? INITIAL_SLOT_MINUTES),
    unitId: units.find(({ code }) => code === stage.settings.placeUnit)?.id ?? "",
  };
}

/** What a rule would make, in words. */
export function slotPlanView(language: Language, plan: SlotPlan, reviewers: readonly { id: string; name: string }[]) {
  const t = staffWords(language);
  const nameOf = (id: string) => reviewers.find((each) => each.id === id)?.name ?? "";
  const words = (warning: SlotWarning): string =>
    warning.kind === "panelBusy"
      ? t("staff:interviews.warning.panelBusy", {
          name: nameOf(warning.personId),
          time: formatTime(warning.with, language),
        })
      : t(`staff:interviews.warning.${warning.kind}`);
  return {
    words: t("staff:interviews.wouldMake", { number: plan.slots.length }),
    odd: plan.slots.some(({ warnings }) => warnings.length > 0),
    slots: plan.slots.map(({ panel, warnings, ...slot }, at) => ({
      key: `${at}`,
      day: dayWords(t, bakuDateOf(slot.startsAt)),
      time: span(slot, language),
      panel: panel.map(nameOf).join(", "),
      warnings: warnings.map(words),
    })),
  };
}

export type SlotPlanView = ReturnType<typeof slotPlanView>;
