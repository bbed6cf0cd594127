import { randomUUID } from "node:crypto";
import { carryOutBulk } from "~/domain/bulk-runs/carry-out-bulk.server";
import { startBulk } from "~/domain/bulk-runs/start-bulk.server";
import { releaseDuePackets } from "~/domain/decisions/release-due-packets.server";
import { scheduleRelease } from "~/domain/decisions/schedule-release.server";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import type { Viewer } from "~/domain/people/viewer";
import type { DecisionOutcome } from "~/generated/prisma/enums";
import { asSystem } from "~/platform/db.server";
import texts from "../../data/sample-answers.json";
import { type Applicant, applied } from "./applicant";
import { minutesFrom } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort } from "./world";

export type Verdict = {
  applicant: Applicant;
  outcome: DecisionOutcome;
  rank?: number;
  /** The position offered, where places are in units. */
  position?: string;
};

/** The coordinator goes down the list; nobody outside sees anything of it. */
export function stage(by: Viewer, { code }: StagedCohort, at: Date, verdicts: Verdict[]): Act {
  const run = async () => {
    const places = await placesOf(code);
    for (const { applicant, outcome, rank = null, position } of verdicts) {
      const { number, language } = applicant.person;
      const refused = outcome === "not_select";
      await stageDecision(by, {
        reference: applied(applicant, code).reference,
        outcome,
        rank,
        unitPlaceId: position === undefined ? null : (places.get(position) ?? null),
        reasonKeys: refused ? [number % 3 === 0 ? "belowPassMark" : "placesFilled"] : [],
        details: null,
        advice: refused ? (texts.advice[number % texts.advice.length]?.[language] ?? null) : null,
      });
    }
  };
  return { at, run };
}

/** The coordinator ticks several in the list and prepares the same decision for all. */
export function stageTogether(
  by: Viewer,
  { code }: StagedCohort,
  at: Date,
  { applicants, action }: { applicants: Applicant[]; action: "shortlist" | "waitlist" },
): Act {
  const run = async () => {
    const references = applicants.map((applicant) => applied(applicant, code).reference);
    const words = { reasonKeys: [], details: null, advice: null };
    const order = { id: randomUUID(), code, action, selection: { references }, expected: references.length, words };
    await carryOutBulk((await startBulk(by, order)).id);
  };
  return { at, run };
}

/** The click on "Release", and the release itself when the countdown has ended. */
export function release(by: Viewer, { code }: StagedCohort, at: Date, number: number): Act[] {
  return [
    { at, run: () => scheduleRelease(by, { cohortCode: code, number }) },
    { at: minutesFrom(at, 1.1), run: releaseDuePackets },
  ];
}

function placesOf(cohortCode: string): Promise<Map<string, string>> {
  return asSystem("demonstration data", async (tx) => {
    const places = await tx.unitPlace.findMany({
      where: { cohort: { code: cohortCode } },
      select: { id: true, key: true },
    });
    return new Map(places.map(({ id, key }) => [key, id]));
  });
}
