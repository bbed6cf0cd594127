import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { listMyApplications } from "./list-my-applications.server";
import { yourTurn } from "./my-applications";
import { startApplication } from "./start-application.server";

let one: Viewer;
let many: Viewer;

beforeAll(async () => {
  one = await makePerson({ email: "one@example.com", name: "One" });
  many = await makePerson({ email: "many@example.com", name: "Many" });
  for (let number = 1; number <= 30; number++) {
    const { code, formVersionId } = await bareCohort({ code: `MM-${2000 + number}` });
    await asSystem("test rows", (tx, now) =>
      tx.formVersion.update({
        where: { id: formVersionId },
        data: { publishedAt: now, sha256: "0" },
        select: { id: true },
      }),
    );
    if (number === 1) await startApplication(one, { cohortCode: code, language: "en" });
    await startApplication(many, { cohortCode: code, language: "en" });
  }
});

test("thirty drafts are listed with as many statements as one", async () => {
  expect((await listMyApplications(many)).applications).toHaveLength(30);
  const [few, lots] = [
    await countStatements(() => listMyApplications(one)),
    await countStatements(() => listMyApplications(many)),
  ];
  expect(lots).toBe(few);
  expect(few).toBeLessThanOrEqual(25);
});

test("the list holds the person's own applications only", async () => {
  const { applications } = await listMyApplications(one);
  expect(applications.map(({ status }) => status)).toEqual(["draft"]);
});

test("what waits for the person comes by its date, and nothing waits once its time is over", async () => {
  const { applications, now } = await listMyApplications(many);
  const [first, second] = applications;
  if (!first || !second) throw new Error("two drafts were made");
  const soon = { ...first, status: "offered" as const, offerLapsesAt: new Date(now.getTime() + 1000) };
  const over = { ...second, closesAt: now };
  expect(yourTurn([second, soon, over], now).map(({ reference }) => reference)).toEqual([
    soon.reference,
    second.reference,
  ]);
});
