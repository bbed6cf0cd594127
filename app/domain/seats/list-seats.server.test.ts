import { beforeAll, expect, test } from "vitest";
import { declineOffer } from "~/domain/applications/decline-offer.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { makePerson } from "../../../tests/factories/person";
import { offeredTo, seatedCohort, waiting } from "../../../tests/factories/seating";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { listSeats } from "./list-seats.server";

let coordinator: Viewer;
let head: Viewer;
beforeAll(async () => {
  await freezeClock(new Date("2026-11-23T08:00:00.000Z"));
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "h@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
});

test("staff see every seat with its holder, who waits and for what, and each receipt with the list as it was", async () => {
  const cohort = await seatedCohort({ code: "LIST-2027", places: { web: 1 }, reserved: { regions: 1 } });
  const web = cohort.places.web ?? "";
  const [holder] = await offeredTo(cohort, [{ unitPlaceId: web, surname: "Əliyev" }]);
  const people = await waiting(cohort, [
    { surname: "Bağırov", regionCode: "AZ-BA" },
    { surname: "Cəlilov", wishedPlaceIds: [web], regionCode: "AZ-BA" },
  ]);
  if (!holder) throw new Error("one holder");
  await declineOffer(holder.viewer, { reference: holder.reference, reasonKey: null, details: null });
  const seating = await listSeats(coordinator, cohort.code);
  expect(seating.seats.map(({ number, holder: held }) => [number, held?.surname ?? null])).toEqual([
    [1, "Cəlilov"],
    [2, null],
  ]);
  expect(seating.seats.map(({ place, reservedFor }) => [place?.key ?? null, reservedFor?.key ?? null])).toEqual([
    ["web", null],
    [null, "regions"],
  ]);
  expect(seating.waiting.map(({ position, surname }) => [position, surname])).toEqual([[1, "Bağırov"]]);
  expect(seating.promotions).toMatchObject([
    {
      seat: 1,
      person: { surname: "Cəlilov" },
      queue: [{ surname: "Bağırov" }, { surname: "Cəlilov" }],
      passedOver: [{ reference: people[0]?.reference, surname: "Bağırov", why: "notWished" }],
    },
  ]);
  expect([seating.standstill, seating.mayRun, seating.mayMove]).toEqual([null, true, true]);
});

test("a head may move people on the list, not change places; others do not know of the cohort", async () => {
  const cohort = await seatedCohort({ code: "HEADS-2027", open: 1 });
  const { mayRun, mayMove } = await listSeats(head, cohort.code);
  expect([mayRun, mayMove]).toEqual([false, true]);
  const applicant = await makePerson({ email: "a@example.com", name: "Applicant" });
  await expect(listSeats(applicant, cohort.code)).rejects.toThrow(NotFound);
});

test("the page asks the database as often for many people as for few", async () => {
  const statements = async (code: string, people: number) => {
    const cohort = await seatedCohort({ code, places: { web: 1 }, reserved: { regions: 1 }, open: people });
    await offeredTo(
      cohort,
      Array.from({ length: people }, () => ({})),
    );
    await waiting(
      cohort,
      Array.from({ length: people }, () => ({ regionCode: "AZ-GA" })),
    );
    return countStatements(() => listSeats(coordinator, code));
  };
  expect(await statements("FEW-2027", 1)).toBe(await statements("MANY-2027", 25));
});
