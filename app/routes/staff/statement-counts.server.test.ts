import { beforeAll, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { enrolledIn } from "../../../tests/factories/enrolled";
import { countStatements } from "../../../tests/setup/count-statements";
import { ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as head } from "./cohort";
import { loader as announcement } from "./cohort.announce";
import { loader as enrolments } from "./cohort.enrolments";
import { loader as seats } from "./cohort.seats";
import { loader as frame } from "./frame";

const PEOPLE = [1, 60] as const;

let coordinator: Who;
beforeAll(async () => {
  await installReferenceData();
  coordinator = await signedIn("coordinator@example.com", { role: "coordinator" });
  for (const people of PEOPLE) {
    const cohort = await bareCohort({ code: codeOf(people), seats: 60 });
    for (let taken = 0; taken < people; taken++) await enrolledIn(cohort);
    await asSystem("test rows", (tx) =>
      tx.cohort.update({ where: { id: cohort.id }, data: { state: "selecting" }, select: { id: true } }),
    );
  }
}, 120_000);

const codeOf = (people: number) => `MM-${2100 + people}`;

// Brackets and settings of the transactions included: four statements find out who asks, six stand above every page.
test.each([
  ["participants", enrolments, 14],
  ["seats", seats, 30],
  ["next step", announcement, 22],
] as const)("the page of the %s sends the same number of statements for 1 person and for 60", async (_, page, most) => {
  const counts = [];
  for (const people of PEOPLE) {
    const asked = ofCohort(coordinator, codeOf(people));
    counts.push(
      await countStatements(() => inRequestScope(() => Promise.all([frame(asked), head(asked), page(asked)]))),
    );
  }
  expect(counts).toEqual([most, most]);
});
