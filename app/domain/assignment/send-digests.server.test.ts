import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { inStage, type ReviewedStage, reviewedStage, reviewerOf } from "../../../tests/factories/reviewed-stage";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { assignStage } from "./assign-stage.server";
import { sendDigests } from "./send-digests.server";

/** Monday, ten in the morning in Baku; the stage ends with the Friday after. */
const MONDAY = new Date("2026-11-23T06:00:00.000Z");
const hoursLater = (hours: number) => new Date(MONDAY.getTime() + hours * 60 * 60 * 1000);
const AFTER_FRIDAY = new Date("2026-11-27T20:00:00.000Z");

let coordinator: Viewer;
let made = 0;

beforeAll(async () => {
  await freezeClock(MONDAY);
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
});

/** A stage with one reviewer, who has been given so many applications on Monday. */
async function reviewing(applications: number): Promise<{ stage: ReviewedStage; reviewer: Viewer; email: string }> {
  await freezeClock(MONDAY);
  const code = `DIG-${2100 + ++made}`;
  const stage = await reviewedStage(code, { settings: { reviewers: 1 }, endsAt: AFTER_FRIDAY });
  const email = `reviewer.${made}@example.com`;
  const reviewer = await reviewerOf(stage, email);
  await inStage(stage, Array(applications).fill({ surname: "Gizlizadə" }));
  await assignStage(coordinator, stage.at);
  return { stage, reviewer, email };
}

const openOf = (stage: ReviewedStage) =>
  asSystem("test", (tx) => tx.review.findMany({ where: { stageId: stage.stageId, state: "assigned" } }));

test("a reviewer is written one mail a day, with numbers and the last day, and no name", async () => {
  const { stage, email } = await reviewing(3);
  await Promise.all([sendDigests(), sendDigests()]);
  await inStage(stage, [{}]);
  await assignStage(coordinator, stage.at);
  await sendDigests();
  const mails = await mailsTo(email);
  expect(mails.map(({ template, data }) => ({ template, data }))).toEqual([
    {
      template: "reviewsDue",
      data: {
        stages: [
          {
            cohortName: { az: `Cohort ${stage.at.code}`, en: `Cohort ${stage.at.code}`, ru: `Cohort ${stage.at.code}` },
            stageName: { az: "Review", en: "Review", ru: "Review" },
            open: 3,
            fresh: 3,
            endsAt: AFTER_FRIDAY.toISOString(),
          },
        ],
        path: "/az/staff/reviews",
      },
    },
  ]);
  expect(JSON.stringify(mails)).not.toContain("Gizlizadə");
});

test("the next mail comes with something new, or when the end is near, on working days after nine", async () => {
  const { stage, email } = await reviewing(1);
  const told = async (hours: number) => {
    await freezeClock(hoursLater(hours));
    await sendDigests();
    return (await mailsTo(email)).length;
  };
  expect(await told(0)).toBe(1);
  expect(await told(24)).toBe(1); // Tuesday: nothing new, three working days left
  await inStage(stage, [{}]);
  await assignStage(coordinator, stage.at);
  expect(await told(46)).toBe(1); // Wednesday, eight in the morning
  expect(await told(47)).toBe(2); // nine: one is new, and two working days are left
  expect(await told(72)).toBe(3);
  expect(await told(96)).toBe(4);
  expect(await told(120)).toBe(4); // Saturday
  expect([await told(168), await told(192)]).toEqual([4, 4]); // the week after: the stage has ended
  await inStage(stage, [{}]);
  await assignStage(coordinator, stage.at);
  expect([await told(192), await told(216)]).toEqual([5, 5]); // given after its end: told of once
});

test("of an application that has ended, or that is being decided, nobody is told", async () => {
  const { stage, email } = await reviewing(2);
  const other = await reviewing(1);
  const [ended] = await openOf(stage);
  const [decided] = await openOf(other.stage);
  await asSystem("test rows", async (tx, now) => {
    await tx.application.update({ where: { id: ended?.applicationId }, data: { status: "not_selected" } });
    const packet = await tx.decisionPacket.create({
      data: { cohortId: other.stage.cohort.id, number: 1, createdById: coordinator.personId, createdAt: now },
    });
    const staged = { outcome: "waitlist", fromStatus: "in_review", decidedAt: now } as const;
    await tx.decision.create({ data: { packetId: packet.id, applicationId: decided?.applicationId ?? "", ...staged } });
  });
  await sendDigests();
  expect((await mailsTo(email)).map(({ data }) => data)).toMatchObject([{ stages: [{ open: 1, fresh: 1 }] }]);
  expect(await mailsTo(other.email)).toEqual([]);
});

test("who has handed everything in, or may not review any more, is left in peace", async () => {
  const { email, stage } = await reviewing(1);
  const other = await reviewing(1);
  await asSystem("test rows", async (tx, now) => {
    await tx.review.updateMany({
      where: { stageId: stage.stageId },
      data: { state: "submitted", submittedAt: now, total: 50 },
    });
    await tx.roleGrant.updateMany({ where: { personId: other.reviewer.personId }, data: { revokedAt: now } });
  });
  await sendDigests();
  expect([await mailsTo(email), await mailsTo(other.email)]).toEqual([[], []]);
});
