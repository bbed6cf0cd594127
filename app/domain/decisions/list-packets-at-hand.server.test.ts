import { beforeAll, expect, test } from "vitest";
import { Conflict } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { approved, makeHead } from "../../../tests/factories/released";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { getPacket } from "./get-packet.server";
import { listPacketsAtHand } from "./list-packets-at-hand.server";
import { rejectPacket } from "./reject-packet.server";
import { releaseDuePackets } from "./release-due-packets.server";
import { scheduleRelease } from "./schedule-release.server";
import { stageDecision } from "./stage-decision.server";
import { unstageDecision } from "./unstage-decision.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const later = (ms: number) => new Date(NOW.getTime() + ms);
const plain = { rank: null, unitPlaceId: null, reasonKeys: [], details: null, advice: null };
const packet = { cohortCode: "HAND-2027", number: 1 };
let coordinator: Viewer;
let other: Viewer;
let head: Viewer;
let references: string[];

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
  head = await makeHead();
  const cohort = await bareCohort({ code: "HAND-2027", seats: 5 });
  const elsewhere = await bareCohort({ code: "ELSE-2027", seats: 5 });
  other = await makePerson({
    email: "else@example.com",
    name: "Else",
    grants: [{ role: "coordinator", cohortId: elsewhere.id }],
  });
  references = await bareApplications(cohort, [{ status: "in_review" }, { status: "in_review" }]);
});

const seen = async () =>
  Promise.all(
    [coordinator, head, other].map(async (who) => (await listPacketsAtHand(who)).map(({ why, rows }) => [why, rows])),
  );

test("a packet is shown from hand to hand: to the head, back to its author, to the head, to its author, to both", async () => {
  await stageDecision(coordinator, { ...plain, reference: references[0] ?? "", outcome: "offer" });
  expect(await seen()).toEqual([[], [["toApprove", 1]], []]);

  await rejectPacket(head, { ...packet, reason: "Two are missing." });
  expect(await seen()).toEqual([[["sentBack", 1]], [["withAuthor", 1]], []]);

  await freezeClock(later(1_000));
  await stageDecision(coordinator, { ...plain, reference: references[1] ?? "", outcome: "offer" });
  expect(await seen()).toEqual([[], [["toApprove", 2]], []]);

  await approved(head, packet);
  expect(await seen()).toEqual([[["toRelease", 2]], [], []]);

  const { releaseAt } = await scheduleRelease(coordinator, packet);
  expect(await seen()).toEqual([[["scheduled", 2]], [["scheduled", 2]], []]);
  expect(await listPacketsAtHand(head)).toMatchObject([{ ...packet, releaseAt }]);
});

test("a packet sent back awaits approval again when a decision was only taken out, and can be sent back in the same words", async () => {
  const cohort = await bareCohort({ code: "OUT-2027", seats: 5 });
  const [first = "", second = ""] = await bareApplications(cohort, [{ status: "in_review" }, { status: "in_review" }]);
  const asked = { cohortCode: "OUT-2027", number: 1 };
  const at = async (who: Viewer) =>
    (await listPacketsAtHand(who)).filter(({ cohortCode }) => cohortCode === asked.cohortCode).map(({ why }) => why);
  for (const reference of [first, second]) await stageDecision(coordinator, { ...plain, reference, outcome: "offer" });
  const sendBack = () => rejectPacket(head, { ...asked, reason: "The second one has no diploma." });
  await freezeClock(later(2_000));
  await sendBack();
  await expect(sendBack()).rejects.toThrow(Conflict);
  expect([await at(coordinator), await at(head)]).toEqual([["sentBack"], ["withAuthor"]]);
  expect((await getPacket(head, asked)).withAuthor).toBe(true);

  await freezeClock(later(3_000));
  await unstageDecision(coordinator, { reference: first });
  expect([await at(coordinator), await at(head)]).toEqual([[], ["toApprove"]]);
  expect((await getPacket(head, asked)).withAuthor).toBe(false);

  await freezeClock(later(4_000));
  await sendBack();
  expect([await at(coordinator), await at(head)]).toEqual([["sentBack"], ["withAuthor"]]);

  await freezeClock(later(5_000));
  await stageDecision(coordinator, { ...plain, reference: first, outcome: "waitlist", rank: 1 });
  await unstageDecision(coordinator, { reference: second });
  await stageDecision(coordinator, { ...plain, reference: first, outcome: "offer" });
  await approved(head, asked);
  expect([await at(coordinator), await at(head)]).toEqual([["toRelease"], []]);
  await unstageDecision(coordinator, { reference: first });
  await freezeClock(NOW);
});

test("what comes from an approved packet into one that was sent back makes it await approval again", async () => {
  const cohort = await bareCohort({ code: "INTO-2027", seats: 5 });
  const references = await bareApplications(cohort, Array(3).fill({ status: "in_review" }));
  const [first = "", second = "", third = ""] = references;
  const [one, two] = [1, 2].map((number) => ({ cohortCode: "INTO-2027", number }));
  if (!one || !two) throw new Error("two packets");
  for (const reference of [first, second]) await stageDecision(coordinator, { ...plain, reference, outcome: "offer" });
  await approved(head, one);
  await stageDecision(coordinator, { ...plain, reference: third, outcome: "offer" });
  await freezeClock(later(2_000));
  await rejectPacket(head, { ...two, reason: "Not yet." });
  await freezeClock(later(3_000));
  await unstageDecision(coordinator, { reference: first });
  const { withAuthor, total } = await getPacket(head, two);
  expect({ withAuthor, total }).toEqual({ withAuthor: false, total: 2 });
  expect((await getPacket(head, one)).state).toBe("cancelled");
  for (const reference of [second, third]) await unstageDecision(coordinator, { reference });
  await freezeClock(NOW);
});

test("of a released packet the decisions that were not carried out are shown for seven days", async () => {
  await asSystem("test", (tx) =>
    tx.application.updateMany({ where: { reference: references[1] }, data: { status: "withdrawn" } }),
  );
  await freezeClock(later(61_000));
  await releaseDuePackets();
  expect(await seen()).toEqual([[["skipped", 1]], [["skipped", 1]], []]);
  await freezeClock(later(7 * 24 * 3_600_000 + 60_000));
  expect(await seen()).toEqual([[["skipped", 1]], [["skipped", 1]], []]);
  await freezeClock(later(7 * 24 * 3_600_000 + 61_000));
  expect(await seen()).toEqual([[], [], []]);
});
