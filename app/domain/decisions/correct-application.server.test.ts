import { beforeAll, expect, test } from "vitest";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { refused } from "../../../tests/factories/refused";
import { approved, makeHead } from "../../../tests/factories/released";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { approvePacket } from "./approve-packet.server";
import { correctApplication } from "./correct-application.server";
import { getPacket } from "./get-packet.server";
import { listPacketsAtHand } from "./list-packets-at-hand.server";
import { releaseDuePackets } from "./release-due-packets.server";
import { scheduleRelease } from "./schedule-release.server";
import { stageDecision } from "./stage-decision.server";
import { unstageDecision } from "./unstage-decision.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const REASON = "The certificate was there: the wrong file had been opened.";
let coordinator: Viewer;
let both: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  const person = (email: string, ...roles: ("coordinator" | "head_of_programme")[]) =>
    makePerson({ email, name: email, grants: roles.map((role) => ({ role })) });
  coordinator = await person("coordinator@example.com", "coordinator");
  both = await person("both@example.com", "coordinator", "head_of_programme");
  head = await makeHead();
});

const broken = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error),
  );
const storedOf = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference }, select: { status: true, reasonKeys: true } }),
  );
const ineligible = (cohort: BareCohort) => refused(cohort, { status: "ineligible" });

test("whoever was found ineligible by mistake is back in review once a head has approved it and it is released", async () => {
  const cohort = await bareCohort({ code: "BACK-2027", seats: 1 });
  const { id, reference } = await ineligible(cohort);
  const { number } = await correctApplication(coordinator, { reference, reason: ` ${REASON} ` });
  const packet = { cohortCode: "BACK-2027", number };
  expect(await getPacket(head, packet)).toMatchObject({ reason: REASON, corrects: null, byOutcome: { reopen: 1 } });
  expect(await broken(scheduleRelease(coordinator, packet))).toEqual(["packet.approvalMissing"]);
  expect((await listPacketsAtHand(head)).map(({ why }) => why)).toEqual(["toApprove"]);
  await approved(head, packet);
  await scheduleRelease(coordinator, packet);
  await freezeClock(new Date(NOW.getTime() + 60_000));
  await releaseDuePackets();
  await freezeClock(NOW);
  expect(await storedOf(reference)).toEqual({ status: "in_review", reasonKeys: [] });
  const event = await asSystem("test", (tx) =>
    tx.applicationEvent.findFirstOrThrow({ where: { applicationId: id, action: "reconsider" } }),
  );
  expect([event.actor, event.actorPersonId, event.note]).toEqual(["head", head.personId, REASON]);
});

test("its author cannot approve it, though they are a head; one who only approves cannot ask, a stranger knows of nothing", async () => {
  const cohort = await bareCohort({ code: "WHO-2027" });
  const { reference } = await ineligible(cohort);
  await expect(correctApplication(head, { reference, reason: REASON })).rejects.toThrow(NotAllowed);
  const stranger = await makePerson({ email: "s@example.com", name: "S", grants: [{ role: "reviewer" }] });
  await expect(correctApplication(stranger, { reference, reason: REASON })).rejects.toThrow(NotFound);
  const { number } = await correctApplication(both, { reference, reason: REASON });
  const packet = { cohortCode: "WHO-2027", number };
  const { seal: seen } = await getPacket(both, packet);
  expect(await broken(approvePacket(both, { ...packet, seen }))).toEqual(["packet.secondPerson"]);
});

test("a correction stands beside the packet that collects, and is given up when its decision is taken out", async () => {
  const cohort = await bareCohort({ code: "BESIDE-2027", seats: 1 });
  const [first, second] = [await ineligible(cohort), await ineligible(cohort)];
  const [other = ""] = await bareApplications(cohort, [{ status: "in_review" }]);
  const one = await correctApplication(coordinator, { reference: first.reference, reason: REASON });
  const two = await correctApplication(coordinator, { reference: second.reference, reason: REASON });
  const offer = { rank: null, unitPlaceId: null, reasonKeys: [], details: null, advice: null };
  await stageDecision(coordinator, { ...offer, reference: other, outcome: "offer" });
  const of = async (number: number) => {
    const { state, total } = await getPacket(coordinator, { cohortCode: "BESIDE-2027", number });
    return [state, total];
  };
  expect([one.number, two.number, await of(3)]).toEqual([1, 2, ["collecting", 1]]);
  await unstageDecision(coordinator, { reference: first.reference });
  expect([await of(1), await of(2), await of(3)]).toEqual([
    ["cancelled", 0],
    ["collecting", 1],
    ["collecting", 1],
  ]);
});

test("nothing is corrected without a reason, twice, while the application goes on, or when the call is over", async () => {
  const cohort = await bareCohort({ code: "NOT-2027" });
  const { reference } = await ineligible(cohort);
  const correct = (of = reference, reason = REASON) =>
    broken(correctApplication(coordinator, { reference: of, reason }));
  expect(await correct(reference, " ")).toEqual(["packet.reasonMissing"]);
  const [live = ""] = await bareApplications(cohort, [{ status: "in_review" }]);
  expect(await correct(live)).toEqual(["correction.wrongState"]);
  expect((await Promise.all([correct(), correct()])).sort()).toEqual([[], ["correction.pending"]]);
  const { reference: older, viewer: again } = await ineligible(cohort);
  await refused(cohort, { personId: again.personId, status: "submitted" });
  expect(await correct(older)).toEqual(["appeal.newerApplication"]);
  await unstageDecision(coordinator, { reference });
  await asSystem("test rows", (tx) => tx.cohort.update({ where: { id: cohort.id }, data: { state: "completed" } }));
  expect(await correct()).toEqual(["appeal.cohortOver"]);
});
