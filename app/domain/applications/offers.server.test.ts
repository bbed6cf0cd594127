import { beforeAll, expect, test } from "vitest";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { countSeats } from "~/domain/seats/count-seats.server";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { acceptOffer } from "./accept-offer.server";
import { declineOffer } from "./decline-offer.server";
import { lapseOffers } from "./lapse-offers.server";
import { offerPlace } from "./offer-place.server";
import { withdrawApplication } from "./withdraw-application.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let cohort: BareCohort;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await bareCohort({ code: "OFF-2027", seats: 5 });
});

/** An applicant who has been offered one of the seats, and themselves as the one who asks. */
async function offered(): Promise<{ id: string; reference: string; viewer: Viewer; lapsesAt: Date }> {
  const [reference = ""] = await bareApplications(cohort, [{ status: "in_review" }]);
  return asSystem("test", async (tx, now) => {
    const application = await tx.application.findUniqueOrThrow({
      where: { reference },
      select: { id: true, status: true, cohortId: true, personId: true },
    });
    const actor = { kind: "packet", personId: null } as const;
    expect(await offerPlace(tx, now, { application, unitPlaceId: null, actor })).toBeNull();
    const { offerLapsesAt } = await tx.application.findUniqueOrThrow({ where: { reference } });
    const { id, personId } = application;
    const viewer = {
      kind: "person",
      personId,
      userId: personId,
      email: "",
      name: "",
      language: "az",
      grants: [],
    } as const;
    return { id, reference, viewer: { ...viewer, grants: [] }, lapsesAt: offerLapsesAt ?? now };
  });
}

const found = (id: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { id },
      select: {
        status: true,
        enrolment: { select: { state: true } },
        holds: { select: { releasedBy: true } },
        events: { select: { action: true, fromStatus: true, toStatus: true }, orderBy: { id: "asc" } },
      },
    }),
  );
const mails = (applicationId: string) =>
  asSystem("test", async (tx) => {
    const rows = await tx.outboxMessage.findMany({ where: { applicationId }, orderBy: { createdAt: "asc" } });
    return rows.map((row) => row.template);
  });
const seats = () => asSystem("test", async (tx) => (await countSeats(tx, [cohort.id])).get(cohort.id));

test("an accepted offer keeps the seat, enrols the person and tells them, once however often it is sent", async () => {
  const { id, reference, viewer } = await offered();
  const before = await seats();
  const answers = await Promise.allSettled([1, 2, 3].map(() => acceptOffer(viewer, { reference })));
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toHaveLength(2);
  expect(refused.every((error) => error instanceof Conflict || error instanceof RuleBroken)).toBe(true);
  expect(await found(id)).toEqual({
    status: "enrolled",
    enrolment: { state: "active" },
    holds: [{ releasedBy: null }],
    events: [
      { action: "submit", fromStatus: "draft", toStatus: "submitted" },
      { action: "offer", fromStatus: "in_review", toStatus: "offered" },
      { action: "accept", fromStatus: "offered", toStatus: "enrolled" },
    ],
  });
  expect((await mails(id)).sort()).toEqual(["enrolled", "offer"]);
  expect(await seats()).toEqual({ ...before, offered: (before?.offered ?? 0) - 1, kept: (before?.kept ?? 0) + 1 });
});

test("a declined offer frees the seat in the same moment", async () => {
  const { id, reference, viewer } = await offered();
  const before = await seats();
  await declineOffer(viewer, { reference, reasonKey: null, details: null });
  expect((await found(id)).holds).toEqual([{ releasedBy: "decline" }]);
  expect(await seats()).toEqual({ ...before, offered: (before?.offered ?? 0) - 1, free: (before?.free ?? 0) + 1 });
  expect((await mails(id)).sort()).toEqual(["offer", "offerDeclined"]);
});

test("a withdrawal of an offered application frees the seat", async () => {
  const { id, reference, viewer } = await offered();
  await withdrawApplication(viewer, { reference, reasonKey: null, details: null });
  expect(await found(id)).toMatchObject({ status: "withdrawn", holds: [{ releasedBy: "withdraw" }] });
});

test("the time ends an offer, whether or not the job has noticed; the job then frees the seat", async () => {
  const { id, reference, viewer, lapsesAt } = await offered();
  await freezeClock(new Date(lapsesAt.getTime() - 1));
  expect(await lapseOffers()).toBe(0);
  await freezeClock(lapsesAt);
  await expect(acceptOffer(viewer, { reference })).rejects.toThrow(
    new RuleBroken([{ key: "application.offerLapsed" }]),
  );
  expect((await found(id)).status).toBe("offered");
  await lapseOffers();
  expect(await found(id)).toMatchObject({ status: "offer_lapsed", holds: [{ releasedBy: "lapse_offer" }] });
  expect(await mails(id)).toEqual(["offer", "offerExpired"]);
  await freezeClock(NOW);
});

test("accepting and declining at once ends in exactly one of the two", async () => {
  const { id, reference, viewer } = await offered();
  const answers = await Promise.allSettled([
    acceptOffer(viewer, { reference }),
    declineOffer(viewer, { reference, reasonKey: null, details: null }),
  ]);
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  const { status, holds } = await found(id);
  expect(holds).toEqual([{ releasedBy: status === "enrolled" ? null : "decline" }]);
});

test("someone else's offer does not exist for the asker", async () => {
  const { reference } = await offered();
  const { viewer: stranger } = await offered();
  await expect(acceptOffer(stranger, { reference })).rejects.toThrow(NotFound);
});
