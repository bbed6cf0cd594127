import { displayMoment } from "~/domain/calendar/deadline";
import { type ListedReason, listReasons, reasonsFor } from "~/domain/decisions/list-reasons.server";
import { getParticipation, type ParticipationDetails } from "~/domain/enrolments/get-participation.server";
import { listDeferralChoices, listOtherPlaces } from "~/domain/enrolments/list-participation-choices.server";
import { type Language, type Trilingual, textIn } from "~/domain/languages";
import { recordName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { placementLabelKey } from "~/domain/placements/placement";
import { paths } from "~/paths";
import { dayOf, dayOfColumn, type StaffWords, staffWords } from "./words.server";

const CONDITIONS = ["unit_answer", "guardian_consent", "document", "agreement"] as const;
const EVENTS = [
  "enrol",
  "suspend",
  "resume",
  "leave",
  "ask_removal",
  "drop_removal",
  "remove",
  "defer",
  "end_deferral",
  "complete",
  "not_complete",
  "cancel_cohort",
] as const;

/** One person who took a place, in words: conditions, placements, enrolment, record, and what can be done. */
export async function participationView(viewer: Viewer, language: Language, reference: string) {
  const found = await getParticipation(viewer, reference);
  const t = staffWords(language);
  const reasons = await listReasons(viewer);
  const words = (keys: string[]) =>
    reasons.filter(({ key }) => keys.includes(key)).map(({ text }) => textIn(text, language));
  const why = (keys: string[], details: string | null) => [...words(keys), ...(details ? [details] : [])].join(". ");
  const placeWords = (of: { title: Trilingual; unit: Trilingual | null }) => inOneLine(language, of.title, of.unit);
  const { enrolment, place } = found;
  return {
    reference,
    title: t("staff:participation.title"),
    name: recordName(found),
    status: found.status,
    stage: found.stage,
    unitOverdue: found.unitOverdue,
    place: place && placeWords(place),
    links: {
      cohort: { text: textIn(found.cohort.name, language), href: paths.staffCohort(language, found.cohort.code) },
      list: paths.staffEnrolments(language, found.cohort.code),
      application: paths.staffApplication(language, reference),
      here: paths.staffParticipation(language, reference),
    },
    conditions: found.conditions.map((condition) => ({
      key: condition.id,
      name: t(`staff:participation.condition.${CONDITIONS.find((kind) => kind === condition.kind) ?? "document"}`),
      state: condition.metAt ? ("met" as const) : condition.failedAt ? ("failed" as const) : ("open" as const),
      due: condition.dueOn && !condition.metAt ? dayOfColumn(condition.dueOn) : null,
    })),
    placements: found.placements.map((placement) => ({
      key: placement.id,
      place: placeWords(placement),
      state: t(`states:${placementLabelKey(placement.state)}`),
      when: dayOf(placement.answeredAt ?? placement.proposedAt),
      why: why(placement.reasonKeys, placement.reasonDetails),
    })),
    enrolment: enrolment && {
      state: enrolment.state,
      since: dayOf(enrolment.endedAt ?? enrolment.enrolledAt),
      why: why(enrolment.reasonKeys, enrolment.reasonDetails),
      deferredTo: enrolment.deferredTo && {
        text: textIn(enrolment.deferredTo.cohort, language),
        href: paths.staffParticipation(language, enrolment.deferredTo.reference),
      },
      removal: enrolment.removalAskedAt &&
        enrolment.endedAt === null && {
          by: found.names.get(enrolment.removalAskedById ?? "") ?? "",
          at: displayMoment(enrolment.removalAskedAt),
          why: why(enrolment.removalReasonKeys, enrolment.removalDetails),
          byViewer: found.may.askedByViewer,
        },
    },
    record: (enrolment?.events ?? []).map((event) => ({
      key: event.id,
      what: t(`staff:participation.event.${EVENTS.find((name) => name === event.action) ?? "enrol"}`),
      who: found.names.get(event.actorPersonId ?? "") ?? t(`staff:actor.${event.actor}`),
      at: displayMoment(event.at),
      why: why(event.reasonKeys, event.note),
    })),
    forms: await formsOf(viewer, language, t, reference, found, reasons),
  };
}

/** "Web developer, Main Department of Information Technology", of what there is; a volunteers' place is its unit. */
function inOneLine(language: Language, ...texts: (Trilingual | null | undefined)[]): string {
  return [...new Set(texts.flatMap((text) => (text ? [textIn(text, language)] : [])))].join(", ");
}

export type ParticipationView = Awaited<ReturnType<typeof participationView>>;

async function formsOf(
  viewer: Viewer,
  language: Language,
  t: StaffWords,
  reference: string,
  { stage, may }: ParticipationDetails,
  reasons: ListedReason[],
) {
  const of = (outcome: string) =>
    reasonsFor(reasons, outcome).map(({ key, text }) => ({ value: key, label: textIn(text, language) }));
  const can = (action: (typeof may.enrolmentActions)[number]) => may.enrolmentActions.includes(action);
  const fails = may.applicationActions.includes("fail_conditions");
  const places = fails && stage === "secondRound" ? await listOtherPlaces(viewer, reference) : null;
  const targets = can("defer") ? await listDeferralChoices(viewer, reference) : [];
  const free = (number: number) => t("staff:participation.free", { number });
  return {
    otherPlace:
      places?.map(({ id, title, unit, ...place }) => ({
        value: id,
        label: `${inOneLine(language, title, unit)} · ${free(place.free)}`,
      })) ?? null,
    failConditions: fails ? of("offerWithdrawn") : null,
    suspend: can("suspend"),
    resume: can("resume"),
    leave: can("leave") ? of("left") : null,
    askRemoval: can("remove") ? of("removed") : null,
    defer:
      targets.length === 0
        ? null
        : targets.map(({ cohortCode, cohort, place, free: number }) => ({
            value: place ? `${cohortCode}:${place.id}` : cohortCode,
            label: `${inOneLine(language, cohort, place?.title, place?.unit)} · ${free(number)}`,
          })),
  };
}
