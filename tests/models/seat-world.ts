import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { closeWaitingLists } from "~/domain/applications/close-waiting-lists.server";
import { declineOffer } from "~/domain/applications/decline-offer.server";
import { keepWaiting } from "~/domain/applications/keep-waiting.server";
import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { offerPlace } from "~/domain/applications/offer-place.server";
import { putOnWaitingList } from "~/domain/applications/put-on-waiting-list.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { changeEnrolment } from "~/domain/enrolments/change-enrolment.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { answerWaitlistMove } from "~/domain/seats/answer-waitlist-move.server";
import { askWaitlistMove } from "~/domain/seats/ask-waitlist-move.server";
import { closeWaitingList } from "~/domain/seats/close-waiting-list.server";
import { lowerCapacity } from "~/domain/seats/lower-capacity.server";
import { raiseCapacity } from "~/domain/seats/raise-capacity.server";
import { releaseUnusedSeats } from "~/domain/seats/release-unused-seats.server";
import { sweepSeats } from "~/domain/seats/sweep-seats.server";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../factories/person";
import { owned, type Seated, type Seating, seatedCohort } from "../factories/seating";
import { freezeClock } from "../setup/frozen-clock";
import { bakuDay, type ModelPerson, type ModelSeat, SeatModel } from "./seat-model";
import type { Operation } from "./seat-operations";

const NOW = Date.parse("2026-11-23T08:00:00.000Z");
const DAY = 24 * 3_600_000;
const START = "2026-12-07";
const RELEASE = "2026-11-27";
const UNTIL = NOW + 11 * DAY;

/** Those who take part: two tracks, seats set aside for the regions, seats open to all. */
const PEOPLE = [
  { wishes: ["a", "b"], regional: true, score: 80 },
  { wishes: ["a"], regional: false, score: 75 },
  { wishes: ["b", "a"], regional: true, score: null },
  { wishes: ["b"], regional: false, score: 60 },
  { wishes: [], regional: false, score: 55 },
  { wishes: [], regional: true, score: 50 },
  { wishes: ["a", "b"], regional: false, score: 45 },
  { wishes: ["b", "a"], regional: false, score: 40 },
];

export type Staff = { coordinator: Viewer; head: Viewer };
export type SeatWorld = { cohort: Seating; people: Seated[]; staff: Staff };

/** The two members of staff who act in all runs. */
export async function makeStaff(): Promise<Staff> {
  return {
    coordinator: await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] }),
    head: await makePerson({ email: "h@example.com", name: "H", grants: [{ role: "head_of_programme" }] }),
  };
}

/** A fresh cohort with everybody under review, and the model of it. */
export async function newWorld(code: string, staff: Staff): Promise<{ real: SeatWorld; model: SeatModel }> {
  await freezeClock(new Date(NOW));
  const cohort = await seatedCohort({
    code,
    places: { a: 1, b: 1 },
    reserved: { regions: 1 },
    open: 1,
    columns: {
      state: "selecting",
      closesAt: new Date(NOW - DAY),
      promoteUntil: new Date(UNTIL),
      startsOn: new Date(START),
      keepWaitingAllowed: true,
    },
  });
  await asSystem("test rows", (tx) =>
    tx.seatReservation.updateMany({ where: { cohortId: cohort.id }, data: { releaseOn: new Date(RELEASE) } }),
  );
  const people = await owned(
    cohort,
    PEOPLE.map(({ wishes, regional, score }) => ({
      status: "in_review" as const,
      wishedPlaceIds: wishes.map((wish) => cohort.places[wish] ?? ""),
      regionCode: regional ? "AZ-GA" : "AZ-BA",
      score,
    })),
  );
  const persons = PEOPLE.map((person, at): ModelPerson => {
    const { id = "" } = people[at] ?? {};
    const plain = { status: "in_review", excluded: [], rank: null, seat: null, lapsesAt: null, kept: false };
    return { ...person, ...plain, name: String(at), key: id };
  });
  const seats = [
    { place: "a", reserved: false },
    { place: "b", reserved: false },
    { place: null, reserved: true },
    { place: null, reserved: false },
  ].map((seat, at): ModelSeat => ({ ...seat, number: at + 1, retired: false }));
  const rules = {
    startsAt: Date.parse(`${START}T00:00:00+04:00`),
    endsAt: UNTIL,
    releaseDay: bakuDay(Date.parse(`${RELEASE}T00:00:00+04:00`)),
  };
  return { real: { cohort, people, staff }, model: new SeatModel(persons, seats, rules, NOW) };
}

/** Takes a cohort out of the way of the next run. */
export function endWorld({ cohort }: SeatWorld): Promise<unknown> {
  return asSystem("test rows", async (tx, now) => {
    await tx.cohort.update({ where: { id: cohort.id }, data: { state: "cancelled", cancelledAt: now } });
    await tx.application.updateMany({ where: { cohortId: cohort.id }, data: { status: "cohort_cancelled" } });
  });
}

/** Does an operation through its use case. @returns false when it was refused */
export async function act(world: SeatWorld, operation: Operation): Promise<boolean> {
  try {
    return await perform(world, operation);
  } catch (error) {
    if (error instanceof RuleBroken || error instanceof Conflict) return false;
    throw error;
  }
}

async function perform({ cohort, people, staff }: SeatWorld, operation: Operation): Promise<boolean> {
  const person = people[operation.person ?? 0];
  if (!person) throw new RangeError(`nobody has the number ${operation.person}`);
  const { viewer, reference, id } = person;
  const application = { id, status: "in_review", cohortId: cohort.id } as const;
  const packet = { kind: "packet", personId: null } as const;
  const cohortCode = cohort.code;
  switch (operation.kind) {
    case "offer": {
      const unitPlaceId = operation.place === null ? null : (cohort.places[operation.place] ?? "");
      const offer = { application, unitPlaceId, actor: packet };
      return (await asSystem("test", (tx, now) => offerPlace(tx, now, offer))) === null;
    }
    case "waitlist":
      await asSystem("test", (tx, now) =>
        putOnWaitingList(tx, now, { application, rank: operation.rank, actor: packet }),
      );
      return true;
    case "accept":
      await acceptOffer(viewer, { reference });
      return true;
    case "decline":
      await declineOffer(viewer, { reference, reasonKey: null, details: null });
      return true;
    case "withdraw":
      await withdrawApplication(viewer, { reference, reasonKey: null, details: null });
      return true;
    case "keep":
      await keepWaiting(viewer, { reference });
      return true;
    case "leave":
      return leave(id, viewer);
    case "move":
      await askWaitlistMove(staff.coordinator, { reference, to: operation.to, reason: "Reason" });
      await answerWaitlistMove(staff.head, { reference, agree: true });
      return true;
    case "raise":
    case "lower": {
      const { place, reserved } = operation.group;
      const change = {
        cohortCode,
        by: operation.by,
        unitPlaceId: place === null ? null : (cohort.places[place] ?? ""),
        reservationId: reserved ? (cohort.reservations.regions ?? "") : null,
      };
      if (operation.kind === "raise") await raiseCapacity(staff.coordinator, change);
      else await lowerCapacity(staff.coordinator, change);
      return true;
    }
    case "shut":
      await closeWaitingList(staff.coordinator, { cohortCode });
      return true;
    case "lapse":
      await lapseOffers();
      return true;
    case "sweep":
      await sweepSeats();
      return true;
    case "open":
      await releaseUnusedSeats();
      return true;
    case "close":
      await closeWaitingLists();
      return true;
    case "pass":
      await freezeClock(new Date(operation.until));
      return true;
  }
}

function leave(applicationId: string, viewer: Viewer): Promise<boolean> {
  return asSystem("test", async (tx, now) => {
    const enrolment = await tx.enrolment.findUnique({
      where: { applicationId },
      select: { id: true, applicationId: true, state: true },
    });
    if (enrolment?.state !== "active") return false;
    const actor = { kind: "applicant", personId: viewer.personId } as const;
    await changeEnrolment(tx, now, { enrolment, action: "leave", actor });
    return true;
  });
}

/** What both sides must agree on. */
type Standing = {
  people: { status: string; seat: number | null; lapsesAt: number | null }[];
  seats: string[];
  promotions: number;
};

export function standingOf(model: SeatModel): Standing {
  return {
    people: model.people.map(({ status, seat, lapsesAt }) => ({
      status,
      seat,
      lapsesAt: status === "offered" ? lapsesAt : null,
    })),
    seats: model.seats.filter(({ retired }) => !retired).map(({ number }) => String(number)),
    promotions: model.promotions,
  };
}

/** As it stands in the database: every live hold, every seat, every receipt. */
export function standingIn({ cohort, people }: SeatWorld): Promise<Standing> {
  return asSystem("test", async (tx) => {
    const rows = await tx.application.findMany({
      where: { cohortId: cohort.id },
      select: {
        id: true,
        status: true,
        offerLapsesAt: true,
        holds: { where: { releasedAt: null }, select: { seat: { select: { number: true } } } },
      },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const seats = await tx.seat.findMany({
      where: { cohortId: cohort.id, retiredAt: null },
      orderBy: { number: "asc" },
      select: { number: true },
    });
    return {
      people: people.map(({ id }) => {
        const row = byId.get(id);
        const lapsesAt = row?.status === "offered" ? (row.offerLapsesAt?.getTime() ?? null) : null;
        return { status: row?.status ?? "", seat: row?.holds[0]?.seat.number ?? null, lapsesAt };
      }),
      seats: seats.map(({ number }) => String(number)),
      promotions: await tx.promotion.count({ where: { cohortId: cohort.id } }),
    };
  });
}
