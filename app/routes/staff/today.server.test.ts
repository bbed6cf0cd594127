import { beforeAll, expect, test } from "vitest";
import { askWaitlistMove } from "~/domain/seats/ask-waitlist-move.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { type Seated, seatedCohort, waiting } from "../../../tests/factories/seating";
import { countStatements } from "../../../tests/setup/count-statements";
import { ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as today } from "./today";

const PEOPLE = [2, 40] as const;
const lists = new Map<number, Seated[]>();
let asker: Who;
/** A coordinator of the one cohort with so many people on its list. */
const readers = new Map<number, Who>();

beforeAll(async () => {
  asker = await signedIn("asker@example.com", { role: "coordinator" });
  for (const people of PEOPLE) {
    const cohort = await seatedCohort({ code: `LIST-${people}`, programme: `LIST${people}` });
    const list = await waiting(cohort, Array(people).fill({}));
    lists.set(people, list);
    readers.set(people, await signedIn(`reads.${people}@example.com`, { role: "coordinator", cohortId: cohort.id }));
    for (const { reference } of list.slice(1)) {
      await askWaitlistMove(asker.viewer, { reference, to: 1, reason: "Sənəd itmişdi, tapıldı" });
    }
  }
});

const readerOf = (people: number): Who => {
  const reader = readers.get(people);
  if (!reader) throw new Error("a reader of each list");
  return reader;
};
const linesFor = async (who: Who) => (await today(ofCohort(who, ""))).waiting.flatMap(({ atHand }) => atHand);

test("a move that somebody asked for leads from Today to its words on the page of the places, but not for who asked", async () => {
  const reference = lists.get(2)?.[1]?.reference;
  expect(await linesFor(readerOf(2))).toMatchObject([
    {
      why: "move",
      number: null,
      note: "New position: 1",
      href: `/en/staff/cohorts/LIST-2/seats#move-${reference}`,
    },
  ]);
  expect((await linesFor(readerOf(40))).map(({ why }) => why)).toEqual(Array(39).fill("move"));
  expect(await linesFor(asker)).toEqual([]);
});

test("Today sends the same number of statements for one move and for thirty-nine", async () => {
  const counts = [];
  for (const people of PEOPLE) {
    const asked = ofCohort(readerOf(people), "");
    counts.push(await countStatements(() => inRequestScope(() => today(asked))));
  }
  expect(counts[1]).toBe(counts[0]);
});
