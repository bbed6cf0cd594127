import { beforeAll, expect, test } from "vitest";
import { passCheck } from "~/domain/applications/pass-check.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { endHold } from "~/domain/upcoming/end-hold.server";
import { getUpcoming } from "~/domain/upcoming/get-upcoming.server";
import { holdUntil } from "~/domain/upcoming/hold-until.server";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { advanceStages } from "./advance-stages.server";
import { getStages } from "./get-stages.server";
import { listInStage } from "./list-in-stage.server";
import { moveApplications } from "./move-applications.server";
import { moveToStage } from "./move-to-stage.server";

const NOW = new Date("2026-11-23T08:00:00Z");
const OPEN = "MM-2027";
const AHEAD = "ITM-2027-1";
const REASON = "Meyarlar şurası belə qərara gəlib";

let coordinator: Viewer;
let head: Viewer;
const cohorts = new Map<string, { id: string; code: string; programmeId: string; formVersionId: string }>();

beforeAll(async () => {
  await freezeClock(NOW);
  for (const code of [OPEN, AHEAD, "MK-2027-1"]) {
    const { id, programmeId } = await makeCohort(code);
    const form = await asSystem("test", (tx) =>
      tx.formVersion.findFirstOrThrow({ where: { cohortId: id }, select: { id: true } }),
    );
    cohorts.set(code, { id, code, programmeId, formVersionId: form.id });
  }
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "h@example.com", name: "H", grants: [{ role: "head_of_programme" }] });
});

const cohort = (code: string) => {
  const found = cohorts.get(code);
  if (!found) throw new Error(`no cohort ${code}`);
  return found;
};
const blockersOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error instanceof RuleBroken ? error.blockers : Promise.reject(error)),
  );

const stagesOf = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      select: {
        stageKey: true,
        stageEntries: {
          orderBy: { enteredAt: "asc" },
          select: { cause: true, reason: true, leftAt: true, stage: { select: { key: true } } },
        },
      },
    }),
  );

test("who passes the check enters the first stage after it, once", async () => {
  const [reference = ""] = await bareApplications(cohort(OPEN), [{ stageKey: "initialCheck" }]);
  await Promise.allSettled([1, 2].map(() => passCheck(coordinator, { reference, findings: [] })));
  const { stageKey, stageEntries } = await stagesOf(reference);
  expect([stageKey, stageEntries.map(({ cause, stage }) => [stage.key, cause])]).toEqual([
    "formReview",
    [["formReview", "verb"]],
  ]);
});

test("a move by hand needs a reason, leaves the old stage and is kept with who did it; twice is once", async () => {
  const [one = "", other = ""] = await bareApplications(cohort(OPEN), [
    { status: "in_review" },
    { status: "submitted" },
  ]);
  const move = { code: OPEN, references: [one], stageKey: "interview", reason: REASON };
  expect(await blockersOf(moveApplications(coordinator, { ...move, reason: " " }))).toEqual([
    { key: "stages.reasonMissing", field: "reason" },
  ]);
  expect(await blockersOf(moveApplications(coordinator, { ...move, references: [one, other] }))).toEqual([
    { key: "stages.notAssessed", params: { reference: other }, field: "references" },
  ]);
  expect(await blockersOf(moveApplications(coordinator, { ...move, references: [], stageKey: "none" }))).toEqual([
    { key: "stages.nobodyChosen", field: "references" },
    { key: "answer.chooseFromList", field: "stageKey" },
  ]);
  const moved = await Promise.all([moveApplications(coordinator, move), moveApplications(coordinator, move)]);
  expect(moved.sort()).toEqual([0, 1]);
  const { stageKey, stageEntries } = await stagesOf(one);
  expect([stageKey, stageEntries.map(({ cause, reason }) => [cause, reason])]).toEqual([
    "interview",
    [["hand", REASON]],
  ]);
  await expect(moveApplications(head, move)).rejects.toEqual(new NotAllowed(true));
  await expect(moveApplications(coordinator, { ...move, references: ["MK-2027-1-000001"] })).rejects.toEqual(
    new NotFound(),
  );
});

test("when a stage ended and the next began the clock moves who is ready, and shows who is left behind and why", async () => {
  const code = "MK-2027-1";
  const own = cohort(code);
  const { stages } = await getStages(coordinator, code);
  const review = stages.find(({ key }) => key === "formReview");
  if (!review) throw new Error("the sample has a review");
  const [ready = "", waiting = ""] = await bareApplications(own, [{ status: "in_review" }, { status: "in_review" }]);
  await asSystem("test", async (tx, now) => {
    for (const reference of [ready, waiting]) {
      const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
      await moveToStage(tx, now, { applicationId: id, cohortId: own.id, stageKey: "formReview", cause: "verb" });
      if (reference === waiting) continue;
      const score = { applicationId: id, stageId: review.id, total: 0, count: 2, computedAt: now };
      await tx.stageScore.create({ data: score, select: { stageId: true } });
    }
    expect(review.endsAt > now).toBe(true);
  });
  await advanceStages();
  expect((await stagesOf(ready)).stageKey).toBe("formReview");
  await freezeClock(review.endsAt);
  await Promise.all([advanceStages(), advanceStages()]);
  const { stageKey, stageEntries } = await stagesOf(ready);
  expect([stageKey, stageEntries.map(({ cause, stage, leftAt }) => [stage.key, cause, leftAt === null])]).toEqual([
    "shortInterview",
    [
      ["formReview", "verb", false],
      ["shortInterview", "clock", true],
    ],
  ]);
  const { rows, over } = await listInStage(coordinator, { code, stageKey: "formReview", after: null });
  expect([over, rows.map(({ reference, missing }) => [reference, missing])]).toEqual([true, [[waiting, "reviews"]]]);
  const seen = (await getStages(coordinator, code)).stages.find(({ key }) => key === "formReview");
  expect([seen?.within, seen?.behind]).toEqual([1, 1]);
  await freezeClock(NOW);
});

test("whom staff keep back, and whom a third reviewer still judges, the clock leaves where they are", async () => {
  const code = "MK-2027-1";
  const own = cohort(code);
  const { stages } = await getStages(coordinator, code);
  const review = stages.find(({ key }) => key === "formReview");
  if (!review) throw new Error("the sample has a review");
  const references = await bareApplications(own, Array(3).fill({ status: "in_review", stageKey: "formReview" }));
  const [free = "", judged = "", kept = ""] = references;
  const third = await makePerson({ email: "third@example.com", name: "T", grants: [{ role: "reviewer" }] });
  await asSystem("test", async (tx, now) => {
    for (const reference of references) {
      const { id: applicationId } = await tx.application.findUniqueOrThrow({ where: { reference } });
      const of = { applicationId, stageId: review.id };
      await tx.stageScore.create({ data: { ...of, total: 50, count: 2, computedAt: now }, select: { stageId: true } });
      if (reference !== judged) continue;
      const asked = { reviewerId: third.personId, purpose: "third" as const, assignedAt: now };
      await tx.review.create({ data: { ...of, ...asked }, select: { id: true } });
    }
  });
  const hold = { code, subject: "stageEnds", reason: "Nəticələr yoxlanılır", until: bakuDateOf(review.endsAt) };
  await holdUntil(coordinator, { ...hold, reference: kept });
  await freezeClock(review.endsAt);
  await advanceStages();
  const whereabouts = () => Promise.all(references.map(async (each) => (await stagesOf(each)).stageKey));
  expect(await whereabouts()).toEqual(["shortInterview", "formReview", "formReview"]);
  const { rows } = await listInStage(coordinator, { code, stageKey: "formReview", after: null });
  const missing = new Map(rows.map(({ reference, missing: what }) => [reference, what]));
  expect([missing.get(free), missing.get(judged), missing.get(kept)]).toEqual([undefined, "reviews", null]);
  await asSystem("test", (tx) =>
    tx.review.updateMany({
      where: { stageId: review.id },
      data: { state: "abstained", endedAt: NOW, endReason: "Vaxt yoxdur" },
    }),
  );
  const { holds } = await getUpcoming(coordinator, { days: 30, code });
  await endHold(coordinator, { code, id: holds[0]?.id ?? "" });
  await advanceStages();
  expect(await whereabouts()).toEqual(Array(3).fill("shortInterview"));
  await freezeClock(NOW);
});

test("the pages of stages send the same number of statements for one application and for thirty", async () => {
  const counts = [];
  for (const more of [0, 29]) {
    await bareApplications(
      cohort(AHEAD),
      Array.from({ length: more || 1 }, () => ({ status: "in_review" as const, stageKey: "formReview" })),
    );
    counts.push([
      await countStatements(() => getStages(coordinator, AHEAD)),
      await countStatements(() => listInStage(coordinator, { code: AHEAD, stageKey: "formReview", after: null })),
    ]);
  }
  expect(counts[1]).toEqual(counts[0]);
});
