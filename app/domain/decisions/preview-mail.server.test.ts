import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { tablePrints } from "../../../tests/setup/table-prints";
import { previewMail } from "./preview-mail.server";
import { stageDecision } from "./stage-decision.server";

const coordinator = makePerson({ email: "all@example.com", name: "All", grants: [{ role: "coordinator" }] });
const plain = { unitPlaceId: null, reasonKeys: [], details: null, advice: null };

async function staged(cohort: BareCohort, outcome: "offer" | "waitlist", count: number): Promise<string[]> {
  const viewer = await coordinator;
  const references = await bareApplications(
    cohort,
    Array.from({ length: count }, () => ({ status: "in_review" as const })),
  );
  for (const [at, reference] of references.entries()) {
    await stageDecision(viewer, { ...plain, reference, outcome, rank: at + 1 });
  }
  return references;
}

const preview = async (cohortCode: string, reference = "") =>
  previewMail(await coordinator, { cohortCode, number: 1, reference });

test("the mail says what the release would say at that place of the list, and nothing is kept of it", async () => {
  const references = await staged(await bareCohort({ code: "PREVIEW-1" }), "waitlist", 3);
  const prints = await tablePrints(process.env.DATABASE_OWNER_URL ?? "", 0);
  expect(await preview("PREVIEW-1", references[2])).toMatchObject({
    mail: { template: "waitingList", language: "az", data: { reference: references[2], position: 3 } },
  });
  expect(await tablePrints(process.env.DATABASE_OWNER_URL ?? "", 0)).toEqual(prints);
});

test("an offer beyond the last free place says that there would be no mail, and why", async () => {
  const references = await staged(await bareCohort({ code: "PREVIEW-2", seats: 1 }), "offer", 2);
  expect(await preview("PREVIEW-2", references[0])).toMatchObject({ mail: { template: "offer" } });
  expect(await preview("PREVIEW-2", references[1])).toEqual({ skipped: "no_free_seat" });
});

test("an application that changed since says so; one that is not in the packet is not found", async () => {
  const cohort = await bareCohort({ code: "PREVIEW-3" });
  const [reference = ""] = await staged(cohort, "waitlist", 1);
  await asSystem("test rows", (tx) =>
    tx.application.update({ where: { reference }, data: { status: "withdrawn" }, select: { id: true } }),
  );
  expect(await preview("PREVIEW-3", reference)).toEqual({ skipped: "changed" });
  const [other] = await bareApplications(cohort, [{}]);
  await expect(preview("PREVIEW-3", other)).rejects.toMatchObject({ name: "NotFound" });
});
