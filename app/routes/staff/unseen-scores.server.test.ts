import { beforeAll, expect, test } from "vitest";
import { previewBulk } from "~/domain/bulk-runs/preview-bulk.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import { getRanking } from "~/domain/scores/get-ranking.server";
import { proposePacket } from "~/domain/scores/propose-packet.server";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { bareApplications } from "../../../tests/factories/bare-application";
import { idsOf, scoredStages } from "../../../tests/factories/scoring";
import { seatedCohort } from "../../../tests/factories/seating";
import { ofApplication, ofCohort, ofPacket, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as application } from "./application";
import { loader as list } from "./cohort.applications";
import { loader as bulk } from "./cohort.bulk";
import { loader as fairness } from "./cohort.fairness-file";
import { loader as packet } from "./cohort.packet";
import { loader as ranking } from "./cohort.ranking";
import { loader as stages } from "./cohort.stages";

/** What the others gave; the coordinator called `judge` has been asked for a third view of it. */
const CANARY = 87.6543;
const SEEN = /87[.,]65/;
const CODE = "UNS-1";
const [DECEMBER, JANUARY] = [new Date("2025-12-01T00:00:00Z"), new Date("2026-01-01T00:00:00Z")];

let judge: Who;
let colleague: Who;
let references: string[];
let judged = "";

beforeAll(async () => {
  await installReferenceData();
  judge = await signedIn("judge@example.com", { role: "coordinator" }, { role: "reviewer" });
  colleague = await signedIn("colleague@example.com", { role: "coordinator" });
  const cohort = await seatedCohort({
    code: CODE,
    open: 2,
    columns: { state: "selecting", opensAt: DECEMBER, closesAt: JANUARY, waitingListSize: 3 },
  });
  const { formReview = "" } = await scoredStages(cohort, [
    { key: "formReview", weight: 100, criteria: [{ key: "idea", weight: 100, source: "reviewer" }] },
    { key: "decision", kind: "decision", criteria: [] },
  ]);
  const scores = [60, CANARY, 50];
  references = await bareApplications(
    cohort,
    scores.map((score) => ({ status: "in_review", stageKey: "formReview", score })),
  );
  judged = references[1] ?? "";
  const ids = await idsOf(references);
  const [first, second] = await Promise.all(
    ["a", "b"].map((name) => signedIn(`${name}@example.com`, { role: "reviewer" })),
  );
  if (!first || !second) throw new Error("two reviewers");
  await asSystem("test rows", async (tx, now) => {
    await tx.stageScore.createMany({
      data: ids.map((applicationId, at) => ({
        ...{ applicationId, stageId: formReview, computedAt: now },
        ...{ total: scores[at] ?? 0, count: 2, deviation: 2.5, gap: 26, calibrated: at === 1 ? CANARY : null },
      })),
    });
    const applicationId = ids[1] ?? "";
    const given = { applicationId, stageId: formReview, assignedAt: now };
    const done = { ...given, state: "submitted", submittedAt: now, scores: { idea: 4 }, total: CANARY } as const;
    await tx.review.createMany({
      data: [
        { ...done, reviewerId: first.viewer.personId },
        { ...done, reviewerId: second.viewer.personId },
        { ...given, reviewerId: judge.viewer.personId, purpose: "third" },
      ],
    });
    const { id: packetId } = await tx.decisionPacket.create({
      data: { cohortId: cohort.id, number: 1, createdById: colleague.viewer.personId, createdAt: now },
    });
    // The order of decisions made by hand is that of their moments; the ranks are against it.
    await tx.decision.createMany({
      data: ids.map((id, at) => ({
        ...{ packetId, applicationId: id, outcome: "waitlist" as const, fromStatus: "in_review" as const },
        ...{ rank: [2, 1, 3][at] ?? null, score: scores[at] ?? null, decidedAt: now },
      })),
    });
  });
}, 60_000);

/** Every page and file on which somebody who runs the cohort meets this application, as it is sent. */
async function sent(who: Who): Promise<Record<string, string>> {
  const data = {
    ranking: await ranking(ofCohort(who, CODE, "/ranking")),
    byStage: await ranking(ofCohort(who, CODE, "/ranking?by=formReview")),
    people: await stages(ofCohort(who, CODE, "/stages?in=formReview")),
    packet: await packet(ofPacket(who, CODE, "1")),
    application: await application(ofApplication(who, judged, undefined, "?tab=reviews")),
    list: await list(ofCohort(who, CODE, `/applications?open=${judged}`)),
    found: await list(ofCohort(who, CODE, `/applications?q=${judged}`)),
    bulk: await bulk(ofCohort(who, CODE, "/applications/bulk?action=waitlist&all=yes&tab=all")),
    fairness: await (await fairness(ofCohort(who, CODE, "/fairness.csv"))).text(),
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, JSON.stringify(value)]));
}

const pagesWith = async (who: Who) =>
  Object.entries(await sent(who)).flatMap(([page, text]) => (SEEN.test(text) ? [page] : []));

const NOW_SEEN = ["ranking", "byStage", "packet", "application"];

/** The places of the three applications, in their order, where something is ordered by scores. */
async function orders(who: Who) {
  const places = (rows: readonly { reference: string }[]) => rows.map(({ reference }) => references.indexOf(reference));
  const selected = await previewBulk(who.viewer, { code: CODE, action: "waitlist", selection: { references } });
  return {
    ranking: places((await ranking(ofCohort(who, CODE, "/ranking"))).rows),
    bulk: places(selected.rows),
    packet: places((await packet(ofPacket(who, CODE, "1"))).packet.rows),
  };
}

const LAST = { ranking: [0, 2, 1], bulk: [0, 2, 1], packet: [0, 2, 1] };
const FIRST = { ranking: [1, 0, 2], bulk: [1, 0, 2], packet: [1, 0, 2] };

test("whoever judges an application sees its scores nowhere before their own is in; a colleague sees them", async () => {
  expect(await pagesWith(judge)).toEqual([]);
  expect(await pagesWith(colleague)).toEqual(NOW_SEEN);
});

test("no order tells it either", async () => {
  expect(await orders(judge)).toEqual(LAST);
  expect(await orders(colleague)).toEqual(FIRST);
});

test("the row says why, tells nothing of a third view, and no packet is proposed half blind", async () => {
  const asked = { by: null, line: null, others: "leave" } as const;
  const { rows } = await ranking(ofCohort(judge, CODE, "/ranking"));
  expect(rows.at(-1)).toMatchObject({ rank: "–", notes: [expect.stringContaining("one of its reviewers")] });
  const blocked = { key: "ranking.ownReviewsOpen", params: { number: 1 } };
  const { seen, blockers } = await getRanking(judge.viewer, CODE, asked);
  expect(blockers).toContainEqual(blocked);
  const input = { ...asked, code: CODE, seen, reasonBelow: null, reasonOthers: null };
  const refused = await proposePacket(judge.viewer, input).catch((error: unknown) => error);
  if (!(refused instanceof RuleBroken)) throw refused;
  expect(refused.blockers).toContainEqual(blocked);
  // What the colleague sees is another ranking.
  await expect(proposePacket(colleague.viewer, input)).rejects.toBeInstanceOf(Conflict);
});

test("with their own handed in they see what every colleague sees", async () => {
  await asSystem("test rows", (tx, now) =>
    tx.review.updateMany({
      where: { reviewerId: judge.viewer.personId },
      data: { state: "submitted", submittedAt: now, total: 40 },
    }),
  );
  expect(await pagesWith(judge)).toEqual(NOW_SEEN);
  expect(await orders(judge)).toEqual(FIRST);
});
