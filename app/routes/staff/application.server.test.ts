import { beforeAll, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { nextSubmitted, ofApplication, signedIn, stored, type Who } from "../../../tests/setup/staff-pages";
import { action as actOnApplication, loader as application } from "./application";

let cohort: MadeCohort;
let all: Who;

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  all = await signedIn("all@example.com", { role: "coordinator" });
});

test("passing the check moves the application on, keeps what was found, and goes on to the next", async () => {
  const { reference } = await nextSubmitted(cohort);
  const next = `/en/staff/cohorts/MM-2027/applications?open=${reference}`;
  const fields = [
    ["intent", "pass"],
    ["back", next],
  ];
  const answer = await actOnApplication(ofApplication(all, reference, fields)).catch((thrown: unknown) => thrown);
  expect(answer instanceof Response ? [answer.status, answer.headers.get("Location")] : answer).toEqual([302, next]);
  const { status, checks } = await stored(reference);
  expect([status, checks.map(({ outcome }) => outcome)]).toEqual(["in_review", ["passed"]]);
  expect(checks[0]?.findings).toContainEqual({ key: "age", met: true });

  const again = await actOnApplication(ofApplication(all, reference, fields));
  expect(again.init?.status).toBe(422);
  expect((await stored(reference)).checks).toHaveLength(1);
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/en/staff/../../x",
  "/en/my",
  "/en/staff\n/x",
])("after an action the way does not lead to %s", async (back) => {
  const { reference } = await nextSubmitted(cohort);
  const answer = await actOnApplication(
    ofApplication(all, reference, [
      ["intent", "pass"],
      ["back", back],
    ]),
  ).catch((thrown: unknown) => thrown);
  const to = answer instanceof Response ? answer.headers.get("Location") : answer;
  expect(to).toBe(`/en/staff/applications/${reference}?done=passed`);
});

test("not eligible without a reason is refused with what was typed; with a reason the person is told", async () => {
  const { reference, viewer } = await nextSubmitted(cohort);
  const refused = await actOnApplication(
    ofApplication(all, reference, [
      ["intent", "ineligible"],
      ["ineligible.details", "Çünki…"],
    ]),
  );
  expect([refused.init?.status, refused.data.refused.typed.ineligible?.details]).toEqual([422, "Çünki…"]);
  expect(refused.data.refused.errors.reasonKeys).toBe("Choose a reason");
  expect((await stored(reference)).status).toBe("submitted");
  const fields = [
    ["intent", "ineligible"],
    ["ineligible.reasonKeys", "ageNotMet"],
    ["ineligible.details", ""],
  ];
  await actOnApplication(ofApplication(all, reference, fields)).catch(() => null);
  expect(await stored(reference)).toMatchObject({ status: "ineligible", reasonKeys: ["ageNotMet"] });
  const mails = await asSystem("test", (tx) =>
    tx.outboxMessage.count({ where: { template: "ineligible", personId: viewer.personId } }),
  );
  expect(mails).toBe(1);
});

test.each([
  [["intent", "promote"]],
  [["ineligible.details", "x"]],
  [
    ["intent", "ineligible"],
    ["ineligible.details", "x".repeat(20_001)],
  ],
])("a form that is none of ours is refused: %j", async (...fields) => {
  const answer = await actOnApplication(ofApplication(all, "MM-2027-000001", fields)).catch(
    (thrown: unknown) => thrown,
  );
  expect(answer instanceof Response && answer.status).toBe(400);
});

test("reading an application is on the audit trail once an hour, and gives away no more than it shows", async () => {
  const { reference } = await nextSubmitted(cohort);
  const reader = await signedIn("reader@example.com", { role: "coordinator" });
  const pages = [
    await application(ofApplication(reader, reference)),
    await application(ofApplication(reader, reference, undefined, "?tab=answers")),
  ];
  const entries = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { actorPersonId: reader.viewer.personId },
      select: { action: true, fields: true },
    }),
  );
  expect(entries).toEqual([{ action: "read_application", fields: ["birthDate", "fin", "phone", "email"] }]);
  const { birthDate, fin } = await asSystem("test", async (tx) => {
    const { person } = await tx.application.findUniqueOrThrow({
      where: { reference },
      select: { person: { select: { profile: { select: { birthDate: true, finLookup: true } } } } },
    });
    return {
      birthDate: person.profile?.birthDate?.toISOString().slice(0, 10) ?? "",
      fin: person.profile?.finLookup ?? "",
    };
  });
  // The answers' page carries neither the date of birth nor what a FIN is found by; the check's page shows one of them.
  expect(birthDate).not.toBe("");
  expect(fin).not.toBe("");
  const answers = JSON.stringify(pages[1]);
  expect([answers.includes(birthDate), answers.includes(fin)]).toEqual([false, false]);
  expect(pages[0]?.identity?.birthDate).toBe(birthDate.split("-").reverse().join("."));
  expect(pages[0]?.identity?.fin).toMatch(/^..\*\*\*..$/);
});

test("a decision found to be wrong is corrected from the application's page: with a reason, by a packet that a head approves", async () => {
  const { reference } = await nextSubmitted(cohort);
  const press = (...fields: string[][]) =>
    actOnApplication(ofApplication(all, reference, fields)).catch((thrown: unknown) => thrown);
  const page = () => application(ofApplication(all, reference));
  await asSystem("test rows", (tx) =>
    tx.application.update({ where: { reference }, data: { status: "ineligible" }, select: { id: true } }),
  );
  expect((await page()).actions.correct).toBe(true);
  expect(await press(["intent", "correct"], ["correct.details", " "])).toMatchObject({
    init: { status: 422 },
    data: { refused: { errors: { details: "Write the reason" }, summary: [{ field: "correct.details" }] } },
  });
  expect(await press(["intent", "correct"], ["correct.details", "The wrong file had been opened."])).toBeInstanceOf(
    Response,
  );
  const { actions, pending } = await page();
  expect([actions.correct, pending]).toEqual([
    false,
    {
      ...{ outcome: "reopen", packet: 1, collecting: true, approved: false },
      packetHref: "/en/staff/cohorts/MM-2027/decisions/1",
    },
  ]);
});
