import { withdrawOffer } from "~/domain/applications/withdraw-offer.server";
import { samplePerson } from "../../../tests/factories/sample-person";
import texts from "../../data/sample-answers.json";
import { accept } from "./answer-offer";
import { applicantOf, applied } from "./applicant";
import { answersTo } from "./apply";
import { daysFrom, minutesFrom, momentOf } from "./moments";
import { type Candidate, pastCall, resultsAt } from "./past-call";
import { agreeRemoved, leave, suspend, wantRemoved } from "./take-part";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const TRACKS = ["web", "data"] as const;
const SEATS = 24;
/** Offered a place that was taken back: the first of the waiting list got it. Both chose the same track. */
const TAKEN_BACK = 20;
const NEXT = SEATS;
const NOT_SELECTED = 2;
const LEFT = 7;
const SUSPENDED = 12;
const REMOVED = 17;

/** ITM-2026-2 half-way through: the places are taken, and not everybody who began is still there. */
export function itSchoolRunning(world: World, cohort: StagedCohort, number: number): Act[] {
  const { coordinator, head } = world.staff;
  const candidates = Array.from({ length: SEATS + 1 + NOT_SELECTED }, (_, at): Candidate => {
    const applicant = applicantOf(samplePerson(number + at, cohort.dates.opensOn));
    const track = TRACKS[at % TRACKS.length] ?? "web";
    const answers = answersTo(applicant, cohort, [track]);
    if (at < SEATS) {
      const verdict = { outcome: "offer", rank: at + 1, position: track } as const;
      return { applicant, answers, verdict, accepts: at !== TAKEN_BACK };
    }
    return { applicant, answers, verdict: at === NEXT ? { outcome: "waitlist", rank: 1 } : { outcome: "not_select" } };
  });
  const who = (at: number) => {
    const found = candidates[at];
    if (!found) throw new RangeError(`nobody of ${cohort.code} is number ${at}`);
    return found.applicant;
  };
  const takenBackAt = minutesFrom(resultsAt(cohort), 190);
  const begunAt = momentOf(cohort.dates.startsOn, 12);
  return [
    ...pastCall(world, cohort, candidates),
    takeBack(world, cohort, who(TAKEN_BACK), takenBackAt),
    accept(who(NEXT), cohort, minutesFrom(takenBackAt, 210)),
    leave(who(LEFT), cohort, daysFrom(begunAt, 16), "studyOrWork"),
    wantRemoved(coordinator, who(REMOVED), cohort, daysFrom(begunAt, 27)),
    agreeRemoved(head, who(REMOVED), cohort, daysFrom(begunAt, 28)),
    suspend(coordinator, who(SUSPENDED), cohort, daysFrom(begunAt, 35)),
  ];
}

function takeBack(world: World, { code }: StagedCohort, applicant: ReturnType<typeof applicantOf>, at: Date): Act {
  const details = texts.offerWithdrawn[applicant.person.language];
  const run = () =>
    withdrawOffer(world.staff.coordinator, {
      reference: applied(applicant, code).reference,
      reasonKeys: ["dataNotConfirmed"],
      details,
    });
  return { at, run };
}
