import { beforeAll, beforeEach, expect, test } from "vitest";
import { markIneligible } from "~/domain/applications/mark-ineligible.server";
import { refusePlace } from "~/domain/applications/refuse-place.server";
import { withdrawOffer } from "~/domain/applications/withdraw-offer.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { owned, type Seated } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { lodgeAppeal } from "./lodge-appeal.server";

// A Monday; three working days later is Thursday 26.11.2026, the last one whole in Baku.
const NOW = new Date("2026-11-23T08:00:00.000Z");
const LAST = new Date("2026-11-26T19:59:59.999Z");
const TEXT = "Testin nəticəsi səhv sayılıb: 14-cü sualın cavabı düzgün idi, xahiş edirəm yoxlayın.";
const REASONS = { reasonKeys: ["mistake"], details: null };

let number = 0;
let cohort: BareCohort;
let coordinator: Viewer;

beforeAll(async () => {
  const text = { az: "Səhvən", en: "By mistake", ru: "По ошибке" };
  await asSystem("test rows", (tx) =>
    tx.decisionReason.create({
      data: { key: "mistake", position: 1, outcomes: ["ineligible", "offerWithdrawn", "notSelected"], text },
    }),
  );
  coordinator = await makePerson({ email: "all@example.com", name: "All", grants: [{ role: "coordinator" }] });
});

beforeEach(async () => {
  number += 1;
  await freezeClock(NOW);
  cohort = await bareCohort({ code: `APB-${2000 + number}`, seats: 3 });
});

const one = async (status: "submitted" | "in_review" | "offered"): Promise<Seated> => {
  const [person] = await owned(cohort, [{ status }]);
  if (!person) throw new Error("no application was made");
  return person;
};
const ineligible = async (person: Seated) =>
  markIneligible(coordinator, { ...REASONS, reference: person.reference, findings: [] });
const refusedBy = ({ id }: Seated) =>
  asSystem("test", (tx, now) =>
    refusePlace(tx, now, {
      application: { id, status: "in_review" },
      action: "not_select",
      actor: { kind: "packet", personId: null },
      ...{ ...REASONS, advice: null },
    }),
  );
const told = ({ id }: Seated) =>
  asSystem("test", async (tx) => {
    const rows = await tx.outboxMessage.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    return rows.map(({ template, data }) => [template, Object(data).appealBy]);
  });

test("whoever is found not eligible reads the last day to appeal, and on its last moment it is still taken", async () => {
  const person = await one("submitted");
  await ineligible(person);
  expect(await told(person)).toEqual([["ineligible", "2026-11-26"]]);
  await freezeClock(LAST);
  await lodgeAppeal(person.viewer, { reference: person.reference, text: TEXT });
  expect((await told(person)).at(-1)?.[0]).toBe("appealLodged");
});

test("whoever gets no place, or whose offer is taken back, reads the last day to appeal", async () => {
  const [refused, offered] = [await one("in_review"), await one("offered")];
  await refusedBy(refused);
  await withdrawOffer(coordinator, { ...REASONS, reference: offered.reference });
  expect([await told(refused), await told(offered)]).toEqual([
    [["notSelected", "2026-11-26"]],
    [["offerWithdrawn", "2026-11-26"]],
  ]);
});

test("whoever appealed once already is promised no second appeal", async () => {
  const person = await one("in_review");
  await asSystem("test rows", (tx, now) =>
    tx.appeal.create({
      data: {
        ...{ applicationId: person.id, against: "ineligible", text: TEXT, state: "upheld", remedy: "in_review" },
        ...{ lodgedAt: now, answerBy: now, decidedAt: now, decidedById: coordinator.personId, answer: "Səhv idi" },
      },
    }),
  );
  await refusedBy(person);
  expect(await told(person)).toEqual([["notSelected", null]]);
});

test("where a cohort knows no appeals, no day is named", async () => {
  await asSystem("test rows", (tx) =>
    tx.cohort.update({ where: { id: cohort.id }, data: { appealWorkingDays: 0 }, select: { id: true } }),
  );
  const person = await one("submitted");
  await ineligible(person);
  expect(await told(person)).toEqual([["ineligible", null]]);
});
