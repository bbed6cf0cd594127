import { beforeAll, expect, test } from "vitest";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { acceptOffer } from "./accept-offer.server";
import { getOfferClashes } from "./get-offer-clashes.server";
import { offerPlace } from "./offer-place.server";

const DAY_MS = 24 * 60 * 60 * 1000;
let first: BareCohort;
let same: BareCohort;
let later: BareCohort;
let people = 0;

beforeAll(async () => {
  first = await bareCohort({ code: "CLASH-1", programme: "AA", seats: 40 });
  same = await bareCohort({ code: "CLASH-2", programme: "BB", seats: 40 });
  later = await bareCohort({ code: "CLASH-3", programme: "CC", seats: 40 });
  await asSystem("test rows", async (tx) => {
    const { endsOn } = await tx.cohort.findUniqueOrThrow({ where: { id: first.id }, select: { endsOn: true } });
    const days = (number: number) => new Date(endsOn.getTime() + number * DAY_MS);
    await tx.cohort.update({
      where: { id: later.id },
      data: { startsOn: days(1), endsOn: days(60), promoteUntil: null },
      select: { id: true },
    });
  });
});

const nextPerson = () => {
  people += 1;
  return makePerson({ email: `clash.${people}@example.com`, name: "Clash" });
};

/** The person is offered a place in each of the cohorts. @returns the references in their order */
async function offeredIn(viewer: Viewer, cohorts: BareCohort[]): Promise<string[]> {
  const references: string[] = [];
  for (const cohort of cohorts) {
    const [reference = ""] = await bareApplications(cohort, [{ status: "in_review", personId: viewer.personId }]);
    await asSystem("test", async (tx, now) => {
      const application = await tx.application.findUniqueOrThrow({
        where: { reference },
        select: { id: true, status: true, cohortId: true, personId: true },
      });
      const actor = { kind: "packet", personId: null } as const;
      expect(await offerPlace(tx, now, { application, unitPlaceId: null, actor })).toBeNull();
    });
    references.push(reference);
  }
  return references;
}

const statusesOf = (references: string[]) =>
  asSystem("test", async (tx) => {
    const rows = await tx.application.findMany({
      where: { reference: { in: references } },
      select: { reference: true, status: true, holds: { where: { releasedAt: null }, select: { id: true } } },
    });
    return references.map((each) => {
      const row = rows.find(({ reference }) => reference === each);
      return `${row?.status}, seats: ${row?.holds.length}`;
    });
  });

test("an offer is shown with the other offers and places at the same time, and with no others", async () => {
  const viewer = await nextPerson();
  const [one = "", two = "", three = ""] = await offeredIn(viewer, [first, same, later]);
  const clashesOf = async (reference: string) =>
    (await getOfferClashes(viewer, reference)).clashes.map((clash) => [clash.reference, clash.declinable]);
  expect(await clashesOf(one)).toEqual([[two, true]]);
  expect(await clashesOf(three)).toEqual([]);
  await acceptOffer(viewer, { reference: two });
  expect(await clashesOf(one)).toEqual([[two, false]]);
  await expect(getOfferClashes(await nextPerson(), one)).rejects.toMatchObject({ name: "NotFound" });
});

test("taking a place gives back the offers at the same time when the person says so, and leaves the others alone", async () => {
  const viewer = await nextPerson();
  const [one = "", two = "", three = ""] = await offeredIn(viewer, [first, same, later]);
  await acceptOffer(viewer, { reference: one, declineOthers: true });
  expect(await statusesOf([one, two, three])).toEqual([
    "enrolled, seats: 1",
    "offer_declined, seats: 0",
    "offered, seats: 1",
  ]);
  const mails = await asSystem("test", (tx) =>
    tx.outboxMessage.findMany({
      where: { toAddress: viewer.email },
      select: { template: true },
      orderBy: { id: "asc" },
    }),
  );
  expect(mails.map(({ template }) => template)).toEqual(["offer", "offer", "offer", "offerDeclined", "enrolled"]);
});

test("without that choice nothing else changes", async () => {
  const viewer = await nextPerson();
  const references = await offeredIn(viewer, [first, same]);
  await acceptOffer(viewer, { reference: references[0] ?? "" });
  expect(await statusesOf(references)).toEqual(["enrolled, seats: 1", "offered, seats: 1"]);
});

test("when the place cannot be taken any more, the other offers stay as well", async () => {
  const viewer = await nextPerson();
  const references = await offeredIn(viewer, [first, same]);
  await asSystem("test rows", (tx, now) =>
    tx.application.update({ where: { reference: references[0] }, data: { offerLapsesAt: now }, select: { id: true } }),
  );
  const taking = acceptOffer(viewer, { reference: references[0] ?? "", declineOthers: true });
  await expect(taking).rejects.toEqual(new RuleBroken([{ key: "application.offerLapsed" }]));
  expect(await statusesOf(references)).toEqual(["offered, seats: 1", "offered, seats: 1"]);
});

test("two offers taken at the same moment, each against the other: one holds, and nobody waits forever", async () => {
  for (let round = 0; round < 5; round += 1) {
    const viewer = await nextPerson();
    const references = await offeredIn(viewer, [first, same]);
    const answers = await Promise.allSettled(
      references.map((reference) => acceptOffer(viewer, { reference, declineOthers: true })),
    );
    const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    expect(refused.map((error) => error instanceof Conflict || error instanceof RuleBroken)).toEqual([true]);
    expect((await statusesOf(references)).sort()).toEqual(["enrolled, seats: 1", "offer_declined, seats: 0"]);
  }
});

test("looking for what is at the same time takes the same few statements for one other offer and for many", async () => {
  const [one, many] = [await nextPerson(), await nextPerson()];
  const [few = ""] = await offeredIn(one, [first, same]);
  const [lots = ""] = await offeredIn(many, [first, same]);
  for (let at = 0; at < 8; at += 1) {
    await offeredIn(many, [await bareCohort({ code: `CLASH-M${at}`, programme: "DD", seats: 1 })]);
  }
  const counts: number[] = [];
  for (const [viewer, reference, number] of [
    [one, few, 1],
    [many, lots, 9],
  ] as const) {
    counts.push(
      await countStatements(async () => {
        expect((await getOfferClashes(viewer, reference)).clashes).toHaveLength(number);
      }),
    );
  }
  expect(counts[1]).toBe(counts[0]);
});
