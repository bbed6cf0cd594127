import { beforeAll, expect, test } from "vitest";
import { suspendEnrolment } from "~/domain/enrolments/suspend-enrolment.server";
import type { Viewer } from "~/domain/people/viewer";
import { answerPlacement } from "~/domain/placements/answer-placement.server";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { enrolledIn } from "../../../tests/factories/enrolled";
import { makePerson } from "../../../tests/factories/person";
import { placedIn, unitCohort, unitOf } from "../../../tests/factories/placed";
import { makeSession } from "../../../tests/factories/session";
import { loader as applicationPage } from "./application";
import { action, loader as leavePage } from "./application.leave";

let cohort: BareCohort;
let coordinator: Viewer;

beforeAll(async () => {
  await installReferenceData();
  cohort = await bareCohort({ code: "LEA-2027", seats: 10 });
  coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
});

async function asked(viewer: Viewer, reference: string, tail = "", fields?: [string, string][]) {
  const { id: userId } = await asSystem("test", (tx) =>
    tx.user.findFirstOrThrow({ where: { personId: viewer.personId }, select: { id: true } }),
  );
  return {
    request: new Request(`http://127.0.0.1/en/my/applications/${reference}${tail}`, {
      headers: { cookie: await makeSession({ userId }) },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    }),
    params: { language: "en", reference },
    context: { nonce: "", requestId: "", ip: "" },
  };
}

/** The page of one's own application, as it is followed. */
async function followed(viewer: Viewer, reference: string) {
  const { page } = await applicationPage(await asked(viewer, reference));
  if (page.kind !== "followed") throw new Error("the application is still being written");
  return page;
}

const locationOf = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : null);

test("somebody enrolled finds the way out on their application's page, and is told that they left", async () => {
  const { reference, viewer } = await enrolledIn(cohort);
  const before = await followed(viewer, reference);
  expect(before.participation?.leave).toBe(`/en/my/applications/${reference}/leave`);
  expect(before.steps.at(-1)?.state).not.toBe("done");
  const left = await action(await asked(viewer, reference, "/leave", [["reasonKey", "studyOrWork"]]));
  expect(locationOf(left)).toBe(`/en/my/applications/${reference}`);
  const after = await followed(viewer, reference);
  expect(after).toMatchObject({
    participation: { mark: "left", leave: null },
    note: { title: "You have left the programme" },
  });
  expect(after.steps.every(({ state }) => state === "done")).toBe(true);
  expect(locationOf(await leavePage(await asked(viewer, reference, "/leave")))).toBe(
    `/en/my/applications/${reference}`,
  );
});

test("a refused reason is shown again with what was typed, and nothing is ended", async () => {
  const { reference, viewer } = await enrolledIn(cohort);
  const fields: [string, string][] = [
    ["reasonKey", "other"],
    ["details", ""],
  ];
  expect(await action(await asked(viewer, reference, "/leave", fields))).toMatchObject({
    data: { reasonKey: "other", summary: [{ field: "details" }] },
    init: { status: 422 },
  });
  expect((await followed(viewer, reference)).participation?.mark).toBeNull();
});

test("a suspended participant reads why, and keeps the place", async () => {
  const { reference, viewer } = await enrolledIn(cohort);
  await suspendEnrolment(coordinator, { reference, details: "A document is awaited." });
  expect(await followed(viewer, reference)).toMatchObject({
    participation: { mark: "suspended", tone: "calm" },
    note: { title: "Your participation is suspended", text: "Your place is kept. A document is awaited." },
  });
});

test("while a unit is asked, has said no, and has agreed, the page says each in its own words", async () => {
  const units = await unitCohort({ code: "LEU-2027", units: ["L-ONE"] });
  const supervisor = await makePerson({
    email: "unit@example.com",
    name: "Unit",
    grants: [{ role: "unit_supervisor", unitId: unitOf(units, "L-ONE").unitId }],
  });
  const asking = await placedIn(units, "L-ONE");
  expect((await followed(asking.viewer, asking.reference)).note).toMatchObject({
    title: "We are waiting for the unit's answer",
    text: expect.stringContaining("Unit: Unit L-ONE."),
  });
  const { placementId } = asking;
  await answerPlacement(supervisor, { placementId, answer: "no", reasonKey: "noSupervisor", details: null });
  const refused = await followed(asking.viewer, asking.reference);
  expect(refused.note.title).toBe("We are looking for another place for you");
  expect(JSON.stringify(refused)).not.toContain("supervisor available");
  const taken = await placedIn(units, "L-ONE");
  await answerPlacement(supervisor, { placementId: taken.placementId, answer: "yes", reasonKey: null, details: null });
  expect((await followed(taken.viewer, taken.reference)).note).toMatchObject({
    title: "You are on the list of participants",
    text: expect.stringContaining("Unit L-ONE"),
  });
});
