import { beforeAll, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { nextSubmitted, ofApplication, signedIn, stored, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./application";

let cohort: MadeCohort;
let coordinator: Who;
let head: Who;

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  coordinator = await signedIn("coordinator@example.com", { role: "coordinator" });
  head = await signedIn("head@example.com", { role: "head_of_programme" });
});

const fields = (until: string[], ...more: string[][]) => [
  ["intent", "return"],
  ["return.questions", "cv"],
  ["return.questions", "profile.institution"],
  ["return.note", "Please send a CV that opens"],
  ["return.until.day", until[0] ?? ""],
  ["return.until.month", until[1] ?? ""],
  ["return.until.year", until[2] ?? ""],
  ...more,
];

test("the page proposes the questions asked, a note in the applicant's language and a working day", async () => {
  const { reference } = await nextSubmitted(cohort);
  const { actions } = await loader(ofApplication(coordinator, reference));
  const names = actions.return?.sections.flatMap(({ options }) => options.map(({ value }) => value)) ?? [];
  expect(["motivation", "cv", "profile.surname"].filter((name) => !names.includes(name))).toEqual([]);
  expect(["dataConsent", "profile.email"].filter((name) => names.includes(name))).toEqual([]);
  const { day = "", month = "", year = "" } = actions.return?.until ?? {};
  const answer = await action(ofApplication(coordinator, reference, fields([day, month, year]))).catch(
    (thrown: unknown) => thrown,
  );
  const to = answer instanceof Response ? answer.headers.get("Location") : answer;
  expect(to).toBe(`/en/staff/applications/${reference}?done=returned`);
  const { status, checks } = await stored(reference);
  expect([status, checks.map(({ outcome }) => outcome)]).toEqual(["returned", ["returned"]]);
  const after = await loader(ofApplication(coordinator, reference));
  expect([after.actions.return, after.actions.pass]).toEqual([null, false]);
});

test("a day that is none comes back with everything that was typed", async () => {
  const { reference } = await nextSubmitted(cohort);
  const refused = await action(ofApplication(coordinator, reference, fields(["31", "2", "2027"])));
  expect(refused.init?.status).toBe(422);
  const { errors, typed: all } = refused.data.refused;
  const typed = all.return;
  expect(errors.until).toBe("There is no such date. Check the day, month and year, for example 05.03.2027");
  expect([typed?.questions, typed?.note, typed?.["until.day"]]).toEqual([
    ["cv", "profile.institution"],
    "Please send a CV that opens",
    "31",
  ]);
  expect((await stored(reference)).status).toBe("submitted");
});

test("who may only read is offered neither a return nor the withdrawal of an offer", async () => {
  const { reference } = await nextSubmitted(cohort);
  const { actions, mayRun } = await loader(ofApplication(head, reference));
  expect([mayRun, actions.return, actions.withdrawOffer]).toEqual([false, null, null]);
  const answer = await action(ofApplication(head, reference, fields(["31", "12", "2026"]))).catch(
    (thrown: unknown) => thrown,
  );
  expect(answer).toBeInstanceOf(Error);
  expect((await stored(reference)).status).toBe("submitted");
});

test("an open offer can be taken back with a reason, and only an open offer", async () => {
  const { reference } = await nextSubmitted(cohort);
  const withdraw = [
    ["intent", "withdrawOffer"],
    ["withdrawOffer.reasonKeys", "offeredByMistake"],
  ];
  expect((await action(ofApplication(coordinator, reference, withdraw))).init?.status).toBe(422);
  await asSystem("test rows", async (tx, now) => {
    const later = new Date(now.getTime() + 86_400_000 * 5);
    await tx.application.update({
      where: { reference },
      data: { status: "offered", offeredAt: now, offerLapsesAt: later },
    });
  });
  const { actions } = await loader(ofApplication(coordinator, reference));
  expect(actions.withdrawOffer?.map(({ value }) => value)).toContain("offeredByMistake");
  await action(ofApplication(coordinator, reference, withdraw)).catch(() => null);
  expect((await stored(reference)).status).toBe("offer_withdrawn");
});
