import { beforeAll, beforeEach, expect, test } from "vitest";
import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { declineOffer } from "~/domain/applications/decline-offer.server";
import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { withdrawOffer } from "~/domain/applications/withdraw-offer.server";
import { cancelCohort } from "~/domain/cohorts/cancel-cohort.server";
import { endCancelled } from "~/domain/cohorts/end-cancelled.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { enrolledIn, enrolmentOf } from "../../../tests/factories/enrolled";
import { makePerson } from "../../../tests/factories/person";
import { type Seating, seatedCohort } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { deferEnrolment } from "./defer-enrolment.server";
import { getParticipation } from "./get-participation.server";
import { leaveProgramme } from "./leave-programme.server";
import { listDeferralChoices } from "./list-participation-choices.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const DAY_MS = 24 * 60 * 60 * 1000;
let earlier: BareCohort;
let coordinator: Viewer;
let head: Viewer;
let made = 0;

beforeAll(async () => {
  await freezeClock(NOW);
  await installReferenceData();
  earlier = await bareCohort({ code: "DEF-2027", seats: 30 });
  coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "head@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
});
beforeEach(() => freezeClock(NOW));

/** A cohort of the programme that starts later and takes applications by a published form. */
async function later(seats: { open?: number; reserved?: Record<string, number> } = { open: 1 }): Promise<Seating> {
  made += 1;
  const startsOn = new Date(NOW.getTime() + 100 * DAY_MS);
  const cohort = await seatedCohort({ code: `LAT-${made}`, ...seats, columns: { startsOn } });
  await asSystem("test", (tx) =>
    tx.formVersion.updateMany({
      where: { cohortId: cohort.id },
      data: { publishedAt: NOW, sha256: "0".repeat(64) },
    }),
  );
  return cohort;
}

const deferTo = (reference: string, { code }: { code: string }) =>
  deferEnrolment(coordinator, { reference, toCohortCode: code, unitPlaceId: null, details: null });

/** Somebody enrolled whose participation was moved to a later cohort. */
async function deferred() {
  const there = await later();
  const { reference, viewer } = await enrolledIn(earlier);
  const offer = await deferTo(reference, there);
  return { reference, viewer, there, offer: offer.reference };
}

const templates = (reference: string) =>
  asSystem("test", async (tx) => {
    const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    const rows = await tx.outboxMessage.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    return rows.map(({ template }) => template);
  });

const ENDINGS: [string, string, (of: Awaited<ReturnType<typeof deferred>>) => Promise<unknown>][] = [
  [
    "declined",
    "applicant",
    ({ viewer, offer }) => declineOffer(viewer, { reference: offer, reasonKey: "otherProgramme", details: "Oxuyuram" }),
  ],
  [
    "withdrawn by the person",
    "applicant",
    ({ viewer, offer }) => withdrawApplication(viewer, { reference: offer, reasonKey: null, details: null }),
  ],
  [
    "taken back",
    "coordinator",
    ({ offer }) => withdrawOffer(coordinator, { reference: offer, reasonKeys: ["offeredByMistake"], details: null }),
  ],
  [
    "not answered in time",
    "clock",
    async () => {
      await freezeClock(new Date(NOW.getTime() + 20 * DAY_MS));
      await lapseOffers();
    },
  ],
];

test.each(ENDINGS)(
  "a deferred place that is %s ends the deferral: the person has left, and is told",
  async (_, actor, end) => {
    const of = await deferred();
    await end(of);
    const { state, events, endedAt } = await enrolmentOf(of.reference);
    expect([state, events?.at(-1)?.action, events?.at(-1)?.actor]).toEqual(["left", "end_deferral", actor]);
    expect(endedAt).not.toBeNull();
    expect((await templates(of.reference)).at(-1)).toBe("deferralEnded");
    expect((await enrolmentOf(of.offer)).holds).toMatchObject([{ releasedBy: expect.any(String) }]);
    const audited = await asSystem("test", (tx) =>
      tx.auditEntry.count({ where: { action: "enrolment_end_deferral", entity: "enrolment" } }),
    );
    expect(audited).toBeGreaterThan(0);
    await expect(deferTo(of.reference, await later())).rejects.toThrow(
      new RuleBroken([{ key: "enrolment.wrongState" }]),
    );
  },
);

test("what a person says on declining is kept as why they left", async () => {
  const of = await deferred();
  await declineOffer(of.viewer, { reference: of.offer, reasonKey: "otherProgramme", details: "Oxuyuram" });
  expect(await enrolmentOf(of.reference)).toMatchObject({ reasonKeys: ["otherProgramme"], reasonDetails: "Oxuyuram" });
});

test("whoever takes the deferred place stays deferred in the earlier cohort, also when they leave the later one", async () => {
  const of = await deferred();
  await acceptOffer(of.viewer, { reference: of.offer });
  await leaveProgramme(of.viewer, { reference: of.offer, reasonKey: null, details: null });
  expect((await enrolmentOf(of.reference)).state).toBe("deferred");
  expect(await templates(of.reference)).not.toContain("deferralEnded");
});

test("an offer that no deferral made ends no participation", async () => {
  const one = await deferred();
  const other = await deferred();
  await declineOffer(other.viewer, { reference: other.offer, reasonKey: null, details: null });
  expect((await enrolmentOf(one.reference)).state).toBe("deferred");
});

test("declining and lapsing in the same moment end the deferral once", async () => {
  const of = await deferred();
  const { offerLapsesAt } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference: of.offer }, select: { offerLapsesAt: true } }),
  );
  await freezeClock(new Date((offerLapsesAt?.getTime() ?? 0) - 1));
  const declining = declineOffer(of.viewer, { reference: of.offer, reasonKey: null, details: null }).catch((error) => {
    if (!(error instanceof Conflict || error instanceof RuleBroken)) throw error;
  });
  await freezeClock(offerLapsesAt ?? NOW);
  await Promise.all([declining, lapseOffers()]);
  const { state, events } = await enrolmentOf(of.reference);
  expect([state, events?.filter(({ action }) => action === "end_deferral").length]).toEqual(["left", 1]);
});

test("where the later cohort is called off the deferral stays, the person is told, and it may lead elsewhere", async () => {
  const of = await deferred();
  const may = async () => (await getParticipation(coordinator, of.reference)).may.enrolmentActions.includes("defer");
  expect(await may()).toBe(false);
  await expect(deferTo(of.reference, await later())).rejects.toThrow(RuleBroken);
  const { code } = of.there;
  const reason = { az: "Müəllim yoxdur", en: "There is no teacher", ru: "Нет преподавателя" };
  await cancelCohort(head, { cohortCode: code, reason, confirmCode: code });
  await endCancelled();
  expect((await enrolmentOf(of.reference)).state).toBe("deferred");
  expect((await templates(of.reference)).at(-1)).toBe("deferralCancelled");
  expect((await templates(of.offer)).at(-1)).toBe("cohortCancelled");
  expect(await may()).toBe(true);

  const second = await deferTo(of.reference, await later());
  expect((await getParticipation(coordinator, of.reference)).enrolment?.deferredTo?.reference).toBe(second.reference);
  expect(await may()).toBe(false);
  await declineOffer(of.viewer, { reference: second.reference, reasonKey: null, details: null });
  expect((await enrolmentOf(of.reference)).state).toBe("left");
});

/** Of which group the seat is that somebody holds; null for one open to all. */
const reservationOf = (reference: string) =>
  asSystem("test", async (tx) => {
    const { holds } = await tx.application.findUniqueOrThrow({
      where: { reference },
      select: { holds: { where: { releasedAt: null }, select: { seat: { select: { reservationId: true } } } } },
    });
    return holds[0]?.seat.reservationId;
  });

async function enrolledFrom(regionCode: string) {
  const { reference } = await enrolledIn(earlier);
  await asSystem("test rows", (tx) => tx.application.update({ where: { reference }, data: { regionCode } }));
  return reference;
}

test("a deferral takes a seat of the person's own group once none is open to all, and counts it among the free", async () => {
  const there = await later({ open: 1, reserved: { regions: 1 } });
  const choices = async (reference: string) =>
    (await listDeferralChoices(coordinator, reference)).find(({ cohortCode }) => cohortCode === there.code)?.free;
  const first = await enrolledFrom("AZ-GA");
  expect(await choices(first)).toBe(2);
  expect(await reservationOf((await deferTo(first, there)).reference)).toBeNull();
  const second = await enrolledFrom("AZ-GA");
  expect(await choices(second)).toBe(1);
  expect(await reservationOf((await deferTo(second, there)).reference)).toBe(there.reservations.regions);
});

test("a deferral never takes a seat of another group", async () => {
  const there = await later({ reserved: { regions: 2 } });
  const reference = await enrolledFrom("AZ-BA");
  expect((await listDeferralChoices(coordinator, reference)).map(({ cohortCode }) => cohortCode)).not.toContain(
    there.code,
  );
  await expect(deferTo(reference, there)).rejects.toThrow(
    new RuleBroken([{ key: "enrolment.noSeatThere", field: "target" }]),
  );
});
