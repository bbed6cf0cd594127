import { beforeAll, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { columnOfLocalDate } from "~/domain/calendar/local-date";
import { countDueWork } from "~/domain/cohorts/count-due-work.server";
import { listParticipants } from "~/domain/enrolments/list-participants.server";
import { NotFound } from "~/domain/errors";
import { answerPlacement } from "~/domain/placements/answer-placement.server";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { placedIn, type UnitCohort, unitCohort, unitOf } from "../../../tests/factories/placed";
import { countStatements } from "../../../tests/setup/count-statements";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as enrolments } from "./cohort.enrolments";
import { loader as overview } from "./cohort.overview";
import { action, loader } from "./participation";

let cohort: UnitCohort;
let coordinator: Who;
let head: Who;
let supervisor: Who;

beforeAll(async () => {
  await installReferenceData();
  cohort = await unitCohort({ code: "PAR-2027", units: ["P-ONE", "P-TWO"], seats: 30 });
  coordinator = await signedIn("co@example.com", { role: "coordinator" });
  head = await signedIn("head@example.com", { role: "head_of_programme" });
  supervisor = await signedIn("unit@example.com", {
    role: "unit_supervisor",
    unitId: unitOf(cohort, "P-ONE").unitId,
  });
});

const asked = (who: Who, path: string, params: Record<string, string>, fields?: [string, string][]) => ({
  request: new Request(`http://127.0.0.1/en/staff${path}`, {
    headers: { cookie: who.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", ...params },
  context: { nonce: "", requestId: "", ip: "" },
});
const page = (who: Who, reference: string) =>
  loader(asked(who, `/applications/${reference}/participation`, { reference }));
const post = async (who: Who, reference: string, fields: [string, string][]): Promise<unknown> => {
  try {
    return await action(asked(who, `/applications/${reference}/participation`, { reference }, fields));
  } catch (answer) {
    return answer;
  }
};
const list = (who: Who, show: string) =>
  enrolments(asked(who, `/cohorts/${cohort.code}/enrolments?show=${show}`, { code: cohort.code }));

const no = { answer: "no", reasonKey: "noSupervisor", details: null } as const;
const yes = { answer: "yes", reasonKey: null, details: null } as const;

test("each number of due work is that of the list it leads to", async () => {
  const refused = await placedIn(cohort, "P-ONE");
  await answerPlacement(supervisor.viewer, { placementId: refused.placementId, ...no });
  const late = await placedIn(cohort, "P-ONE");
  await asSystem("test rows", (tx, now) =>
    tx.placement.update({
      where: { id: late.placementId },
      data: { answerDueOn: columnOfLocalDate(bakuDateOf(new Date(now.getTime() - 86_400_000))) },
      select: { id: true },
    }),
  );
  await placedIn(cohort, "P-ONE");
  const enrolled = await placedIn(cohort, "P-ONE");
  await answerPlacement(supervisor.viewer, { placementId: enrolled.placementId, ...yes });
  await post(coordinator, enrolled.reference, [
    ["intent", "askRemoval"],
    ["askRemoval.reasonKeys", "longAbsence"],
  ]);
  const due = await asSystem("test", async (tx, now) => (await countDueWork(tx, now, [cohort.id])).get(cohort.id));
  for (const [show, reference] of [
    ["secondRound", refused.reference],
    ["unitOverdue", late.reference],
    ["removalAsked", enrolled.reference],
  ] as const) {
    const { rows } = await list(coordinator, show);
    expect(rows.map((row) => row.reference)).toEqual([reference]);
    expect(due?.[show]).toBe(1);
  }
  expect((await list(coordinator, "waitingUnit")).rows).toHaveLength(2);
  expect((await list(coordinator, "anything else")).rows).toHaveLength(4);
});

test("those whose guardian took the consent back are counted, and the number leads to just them", async () => {
  const own = await unitCohort({ code: "CON-2027", units: ["P-ONE"], seats: 9 });
  const suspended = async () => {
    const placed = await placedIn(own, "P-ONE");
    await answerPlacement(supervisor.viewer, { placementId: placed.placementId, ...yes });
    await post(coordinator, placed.reference, [
      ["intent", "suspend"],
      ["suspend.details", "A document is awaited."],
    ]);
    return placed;
  };
  const consent = (applicationId: string, kind: "participation" | "images", withdrawnAt: Date | null) =>
    asSystem("test rows", async (tx, now) => {
      const { personId } = await tx.application.findUniqueOrThrow({ where: { id: applicationId } });
      const about = { personId, surname: "Simurq", givenName: "Ana", relation: "mother", createdAt: now };
      const { id: guardianId } = await tx.guardian.create({ data: about });
      const text = await tx.textDocument.findFirstOrThrow({ where: { kind: "consent" } });
      await tx.consent.create({
        data: {
          ...{ applicationId, guardianId, kind, textDocumentId: text.id, textSha256: text.sha256 ?? "0" },
          ...{ language: "az", given: true, answeredAt: now, withdrawnAt },
        },
      });
    });
  const before = new Date("2026-11-01T08:00:00.000Z");
  await suspended(); // for another reason
  const withdrawn = await suspended();
  await consent(withdrawn.id, "participation", before);
  const images = await suspended();
  await consent(images.id, "images", before);
  const again = await suspended();
  await consent(again.id, "participation", before);
  await consent(again.id, "participation", null);

  const { due } = await overview(asked(coordinator, `/cohorts/${own.code}`, { code: own.code }));
  const href = `/en/staff/cohorts/${own.code}/enrolments?show=consentWithdrawn`;
  expect(due.filter(({ kind }) => kind === "consentWithdrawn")).toEqual([
    { kind: "consentWithdrawn", number: 1, href },
  ]);
  const shown = (show: string) =>
    enrolments(asked(coordinator, `/cohorts/${own.code}/enrolments?show=${show}`, { code: own.code }));
  expect((await shown("consentWithdrawn")).rows.map(({ reference }) => reference)).toEqual([withdrawn.reference]);
  expect((await shown("suspended")).rows).toHaveLength(4);
  // Taken up again only where the consent stands: the same rule.
  const done = async ({ reference }: { reference: string }) => {
    const answer = await post(coordinator, reference, [["intent", "resume"]]);
    return answer instanceof Response;
  };
  expect([await done(withdrawn), await done(images), await done(again)]).toEqual([false, true, true]);
});

test("what is due takes as many statements for many cohorts as for one", async () => {
  const ids = await asSystem("test", (tx) => tx.cohort.findMany({ select: { id: true } }));
  const count = (some: typeof ids) =>
    countStatements(() =>
      asSystem("test", (tx, now) =>
        countDueWork(
          tx,
          now,
          some.map(({ id }) => id),
        ),
      ),
    );
  expect(await count(ids)).toBe(await count(ids.slice(0, 1)));
});

test("a coordinator proposes another place, and what was refused is shown again with what was typed", async () => {
  const { reference, placementId } = await placedIn(cohort, "P-ONE");
  await answerPlacement(supervisor.viewer, { placementId, ...no });
  const view = await page(coordinator, reference);
  const other = unitOf(cohort, "P-TWO").placeId;
  expect(view.forms.otherPlace?.map(({ value }) => value)).toEqual([other]);
  const refused = await post(coordinator, reference, [
    ["intent", "failConditions"],
    ["failConditions.reasonKeys", "no-such-reason"],
    ["failConditions.details", "Kept words"],
  ]);
  expect(refused).toMatchObject({
    data: { refused: { intent: "failConditions", typed: { details: "Kept words", reasonKeys: ["no-such-reason"] } } },
    init: { status: 422 },
  });
  const done = await post(coordinator, reference, [
    ["intent", "otherPlace"],
    ["otherPlace.unitPlaceId", other],
  ]);
  expect(done instanceof Response && done.headers.get("Location")).toBe(
    `/en/staff/applications/${reference}/participation?done=otherPlace`,
  );
  expect((await page(coordinator, reference)).placements.map(({ state }) => state)).toEqual([
    "waiting for the unit",
    "refused by the unit",
  ]);
});

test("a head may ask for a removal and agree to one, and is offered nothing else", async () => {
  const { reference, placementId } = await placedIn(cohort, "P-ONE");
  await answerPlacement(supervisor.viewer, { placementId, ...yes });
  const { forms } = await page(head, reference);
  expect(Object.entries(forms).flatMap(([name, form]) => (form ? [name] : []))).toEqual(["askRemoval"]);
});

test("the pages do not exist for a unit's supervisor or a coordinator of another programme", async () => {
  const { reference } = await placedIn(cohort, "P-ONE");
  const other = await unitCohort({ code: "ELS-2027", units: ["P-TWO"] });
  await asSystem("test rows", (tx) =>
    tx.programme.update({ where: { id: other.programmeId }, data: { position: 2 }, select: { id: true } }),
  );
  const foreign = await signedIn("foreign@example.com", { role: "coordinator", cohortId: other.id });
  for (const who of [supervisor, foreign]) {
    await expect(page(who, reference)).rejects.toThrow(NotFound);
    await expect(list(who, "all")).rejects.toThrow(NotFound);
    expect(await post(who, reference, [["intent", "resume"]])).toBeInstanceOf(NotFound);
  }
});

test("the list takes as many statements for many as for none", async () => {
  const empty = await unitCohort({ code: "EMP-2027", units: ["P-TWO"] });
  const none = await countStatements(() => listParticipants(coordinator.viewer, empty.code));
  expect(await countStatements(() => listParticipants(coordinator.viewer, cohort.code))).toBe(none);
});

test.each([
  [[["intent", "toString"]]],
  [
    [
      ["intent", "defer"],
      ["defer.target", "../../x:not-an-id"],
    ],
  ],
  [
    [
      ["intent", "otherPlace"],
      ["otherPlace.unitPlaceId", "' or 1=1"],
    ],
  ],
] as [string, string][][][])("a form that is none of ours is refused, not served: %j", async (fields) => {
  const { reference } = await placedIn(cohort, "P-ONE");
  const answer = await post(coordinator, reference, fields);
  const status = answer instanceof Response ? answer.status : (answer as { init?: { status?: number } }).init?.status;
  expect([400, 404, 422]).toContain(status ?? (answer instanceof NotFound ? 404 : 0));
});
