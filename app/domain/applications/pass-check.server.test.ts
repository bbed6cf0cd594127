import { expect, test } from "vitest";
import { Conflict, RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { stored } from "../../../tests/setup/staff-pages";
import { markIneligible } from "./mark-ineligible.server";
import { passCheck } from "./pass-check.server";

const findings = [{ key: "age", met: true }];
const coordinator = makePerson({ email: "all@example.com", name: "All", grants: [{ role: "coordinator" }] });

async function submittedTo(code: string): Promise<string> {
  await asSystem("test rows", (tx) =>
    tx.decisionReason.upsert({
      where: { key: "ageNotMet" },
      update: {},
      create: {
        key: "ageNotMet",
        position: 1,
        outcomes: ["ineligible"],
        text: { az: "Yaş", en: "Age", ru: "Возраст" },
      },
    }),
  );
  const [reference = ""] = await bareApplications(await bareCohort({ code }), [{}]);
  return reference;
}

/** One got through, the others were told that somebody was faster. */
function expectOneOf(answers: PromiseSettledResult<void>[]): void {
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toHaveLength(answers.length - 1);
  expect(refused.filter((error) => !(error instanceof Conflict || error instanceof RuleBroken))).toEqual([]);
}

test("a check that several pass at once is passed and kept once", async () => {
  const viewer = await coordinator;
  const reference = await submittedTo("PASS-1");
  expectOneOf(await Promise.allSettled([1, 2, 3, 4].map(() => passCheck(viewer, { reference, findings }))));
  expect(await stored(reference)).toEqual({
    status: "in_review",
    reasonKeys: [],
    checks: [{ outcome: "passed", findings }],
  });
});

test("of a pass and an ineligible at once one holds, and what is kept says the same", async () => {
  const viewer = await coordinator;
  const reference = await submittedTo("PASS-2");
  const refusal = { reference, reasonKeys: ["ageNotMet"], details: null, findings };
  const answers = await Promise.allSettled([
    passCheck(viewer, { reference, findings }),
    markIneligible(viewer, refusal),
  ]);
  const { status, checks } = await stored(reference);
  // Found ineligible after it was passed is possible too: then both are kept, in that order.
  const kept = checks.map(({ outcome }) => outcome);
  const both = answers.every((answer) => answer.status === "fulfilled");
  if (both) expect([status, kept]).toEqual(["ineligible", ["passed", "ineligible"]]);
  else
    expect([status, kept]).toEqual(status === "in_review" ? ["in_review", ["passed"]] : ["ineligible", ["ineligible"]]);
});

test("an application is found ineligible once, however often the button is pressed", async () => {
  const viewer = await coordinator;
  const reference = await submittedTo("PASS-3");
  const refusal = { reference, reasonKeys: ["ageNotMet"], details: null, findings };
  expectOneOf(await Promise.allSettled([1, 2, 3].map(() => markIneligible(viewer, refusal))));
  const mails = await asSystem("test", (tx) =>
    tx.outboxMessage.count({ where: { template: "ineligible", data: { path: ["reference"], equals: reference } } }),
  );
  expect([(await stored(reference)).status, mails]).toEqual(["ineligible", 1]);
});

test("the head of the programme reads the cohort but does not do the check", async () => {
  const head = await makePerson({ email: "head@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
  const reference = await submittedTo("PASS-4");
  await expect(passCheck(head, { reference, findings })).rejects.toMatchObject({ name: "NotAllowed", exists: true });
  expect((await stored(reference)).status).toBe("submitted");
});
