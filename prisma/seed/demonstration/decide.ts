import { randomUUID } from "node:crypto";
import { carryOutBulk } from "~/domain/bulk-runs/carry-out-bulk.server";
import { startBulk } from "~/domain/bulk-runs/start-bulk.server";
import { approvePacket } from "~/domain/decisions/approve-packet.server";
import { getPacket } from "~/domain/decisions/get-packet.server";
import type { AskedPacket } from "~/domain/decisions/load-packet.server";
import type { StagedOutcome } from "~/domain/decisions/outcomes";
import { rejectPacket } from "~/domain/decisions/reject-packet.server";
import { releaseDuePackets } from "~/domain/decisions/release-due-packets.server";
import { scheduleRelease } from "~/domain/decisions/schedule-release.server";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import texts from "../../data/sample-answers.json";
import { type Applicant, applied } from "./applicant";
import { minutesFrom } from "./moments";
import { placesOf } from "./places-of";
import type { Act } from "./time-travel";
import type { StagedCohort } from "./world";

export type Verdict = {
  applicant: Applicant;
  outcome: StagedOutcome;
  rank?: number;
  /** The position offered, where places are in units. */
  position?: string;
  /** The final score it was decided by, 0 to 100. */
  score?: number;
};

/** The coordinator goes down the list, which may be known only then; nobody outside sees anything of it. */
export function stage(
  by: Viewer,
  { code, sample }: StagedCohort,
  at: Date,
  verdicts: Verdict[] | (() => Promise<Verdict[]>),
): Act {
  const run = async () => {
    const places = await placesOf(code);
    const known = typeof verdicts === "function" ? await verdicts() : verdicts;
    for (const { applicant, outcome, rank = null, position, score } of known) {
      const { number, language } = applicant.person;
      const refused = outcome === "not_select";
      await stageDecision(by, {
        reference: applied(applicant, code).reference,
        outcome,
        rank,
        score,
        unitPlaceId: position === undefined ? null : (places.get(position) ?? null),
        reasonKeys: refused ? [isBelow(sample, score, number) ? "belowPassMark" : "placesFilled"] : [],
        details: null,
        advice: refused ? (texts.advice[number % texts.advice.length]?.[language] ?? null) : null,
      });
    }
  };
  return { at, run };
}

/** Whether somebody stayed below the pass mark; where nothing was scored, every third did. */
function isBelow(sample: StagedCohort["sample"], score: number | undefined, number: number): boolean {
  const mark = sample.stages.find(({ kind }) => kind === "decision")?.settings.passMark;
  return score === undefined || typeof mark !== "number" ? number % 3 === 0 : score < mark;
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

/** The head of programme has a word with the coordinator first, and says what about. */
export function sendBack(head: Viewer, { code }: StagedCohort, at: Date, number: number, reason: string): Act {
  return { at, run: () => rejectPacket(head, { cohortCode: code, number, reason }) };
}

/** The head of programme approves a packet as it stands. */
export function approve(head: Viewer, { code }: StagedCohort, at: Date, number: number): Act {
  return { at, run: () => approveAsRead(head, { cohortCode: code, number }) };
}

async function approveAsRead(head: Viewer, packet: AskedPacket): Promise<void> {
  await approvePacket(head, { ...packet, seen: (await getPacket(head, packet)).seal });
}

/** The head of programme approves, the coordinator clicks on "Release", and the release follows when the countdown has ended. */
export function release(by: Viewer, { code }: StagedCohort, at: Date, number: number): Act[] {
  const packet = { cohortCode: code, number };
  return [
    { at: minutesFrom(at, -20), run: async () => approveAsRead(await headOfProgramme(), packet) },
    { at, run: () => scheduleRelease(by, packet) },
    { at: minutesFrom(at, 1.1), run: releaseDuePackets },
  ];
}

/** The one account that approves for every programme. */
async function headOfProgramme(): Promise<Viewer> {
  const { personId, person } = await asSystem("demonstration head", (tx) =>
    tx.roleGrant.findFirstOrThrow({
      where: { role: "head_of_programme", programmeId: null, cohortId: null },
      select: { personId: true, person: { select: { user: { select: { id: true, email: true, name: true } } } } },
    }),
  );
  const { id: userId = "", email = "", name = "" } = person.user ?? {};
  const everywhere = { programmeId: null, cohortId: null, unitId: null };
  const grants = [{ role: "head_of_programme" as const, ...everywhere }];
  return { kind: "person", personId, userId, email, name, language: "az", grants };
}
