import { askWaitlistMove } from "~/domain/seats/ask-waitlist-move.server";
import { samplePerson } from "../../../tests/factories/sample-person";
import { answerAsUnit } from "./answer-as-unit";
import { accept } from "./answer-offer";
import { type Applicant, applicantOf, applied } from "./applicant";
import { answersTo, apply, withdraw } from "./apply";
import { pass, refuse } from "./check";
import { release, stage, type Verdict } from "./decide";
import { minutesFrom, momentOf, officeMoment, risingMoments } from "./moments";
import { morePlaces } from "./more-places";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** Who gets what; the first of the list is the demonstration's own applicant. Those who accept wait for the unit's yes. */
const OFFERS = [
  { position: "itData", accepts: false },
  { position: "itWeb", accepts: true },
  { position: "legal", accepts: true },
  { position: "legal", accepts: false },
  { position: "analysis", accepts: false },
  { position: "analysis", accepts: false },
];
const WAITING = 3;
const REFUSED = 5;
const MOVE_REASON = "Uyğunlaşdırmada yazılı işin balı nəzərə alınmamışdı: düzgün balla namizəd birinci olmalı idi.";
const SUBMITTED = OFFERS.length + WAITING + REFUSED + 2;
/** Withdraws minutes before the results, when the packet has been approved already. */
const LEAVES = SUBMITTED - 1;
/** Nobody on the waiting list has asked for `itWeb`: a place there stays free. */
const OTHERS_PREFER = [["itData", "legal"], ["legal"], ["analysis", "itData"], ["legal", "analysis"]];

/** TEC-2026-Q: decided and released two days ago, with open offers, two people waiting for their unit's answer, and one whose unit has said no. */
export function internships(world: World, cohort: StagedCohort, first: Applicant, number: number): Act[] {
  const others = Array.from({ length: SUBMITTED - 1 }, (_, at) =>
    applicantOf(samplePerson(number + at, cohort.dates.opensOn)),
  );
  const applicants = [first, ...others];
  const moments = risingMoments(cohort.opensAt, minutesFrom(cohort.closesAt, -30), SUBMITTED);
  const { coordinator } = world.staff;
  const decisionOn = cohort.dates.stages.at(-1)?.startsOn ?? cohort.dates.resultsOn;
  const resultsAt = momentOf(cohort.dates.resultsOn, 11);
  const acts = applicants.flatMap((applicant, at): Act[] => {
    const submittedAt = moments[at] ?? cohort.closesAt;
    const checkedAt = officeMoment(submittedAt, at, world.latest);
    const prefers = [OFFERS[at]?.position ?? [], OTHERS_PREFER[at % OTHERS_PREFER.length] ?? []].flat();
    const answers = answersTo(applicant, cohort, [...new Set(prefers)].slice(0, 3));
    const applying = apply(world, applicant, cohort, submittedAt, answers);
    // Nobody knew of it when the packet was approved: their decision is passed by at its release.
    const leaves = at === LEAVES ? [withdraw(applicant, cohort, minutesFrom(resultsAt, -10), "otherProgramme")] : [];
    const unfit = at === SUBMITTED - 2;
    return [
      ...applying,
      unfit
        ? refuse(coordinator, applicant, cohort, checkedAt, "educationNotMet")
        : pass(coordinator, applicant, cohort, checkedAt),
      ...leaves,
    ];
  });
  const accepting = applicants.filter((_, at) => OFFERS[at]?.accepts);
  return [
    ...acts,
    stage(coordinator, cohort, momentOf(decisionOn, 9), verdictsOn(applicants)),
    ...release(coordinator, cohort, resultsAt, 1),
    ...accepting.map((applicant, at) => accept(applicant, cohort, minutesFrom(resultsAt, 95 + at * 160))),
    ...secondRound(world, cohort, applicants[OFFERS.length], minutesFrom(resultsAt, 120)),
    moveAsked(world, cohort, applicants[OFFERS.length + WAITING - 1]),
  ];
}

/**
 * Two more positions came after the results: the first of the waiting list got one, took it, and was refused by the
 * unit; the other is still free for them.
 */
function secondRound(world: World, cohort: StagedCohort, first: Applicant | undefined, at: Date): Act[] {
  if (!first) throw new RangeError(`nobody waits in ${cohort.code}`);
  const { coordinator } = world.staff;
  return [
    morePlaces(coordinator, cohort, at, ["analysis", "itWeb"]),
    accept(first, cohort, minutesFrom(at, 70)),
    answerAsUnit(world, first, cohort, minutesFrom(at, 205), {
      answer: "no",
      reasonKey: "noSupervisor",
      details: null,
    }),
  ];
}

/** The coordinator asks to move the last of the waiting list to its top; a second person has not answered yet. */
function moveAsked(world: World, { code }: StagedCohort, last: Applicant | undefined): Act {
  if (!last) throw new RangeError(`nobody waits in ${code}`);
  const run = () =>
    askWaitlistMove(world.staff.coordinator, { reference: applied(last, code).reference, to: 1, reason: MOVE_REASON });
  return { at: minutesFrom(world.latest, -25), run };
}

function verdictsOn(applicants: Applicant[]): Verdict[] {
  return applicants.flatMap((applicant, at): Verdict[] => {
    if (at === SUBMITTED - 2) return [];
    const offer = OFFERS[at];
    if (offer) return [{ applicant, outcome: "offer", rank: at + 1, position: offer.position }];
    const place = at - OFFERS.length;
    const waits = place < WAITING;
    return [waits ? { applicant, outcome: "waitlist", rank: place + 1 } : { applicant, outcome: "not_select" }];
  });
}
