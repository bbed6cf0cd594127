import { beforeAll, expect, test } from "vitest";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { acceptOffer } from "./accept-offer.server";
import { offerPlace } from "./offer-place.server";
import { withdrawOffer } from "./withdraw-offer.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let cohort: BareCohort;
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await bareCohort({ code: "WDO-2027", seats: 9 });
  const named = (role: "coordinator" | "head_of_programme") =>
    makePerson({ email: `${role}@example.com`, name: role, grants: [{ role }] });
  coordinator = await named("coordinator");
  head = await named("head_of_programme");
  const text = { az: "Səhvən", en: "By mistake", ru: "По ошибке" };
  await asSystem("test rows", (tx) =>
    tx.decisionReason.createMany({
      data: [
        { key: "offeredByMistake", position: 1, outcomes: ["offerWithdrawn"], text },
        { key: "ageNotMet", position: 2, outcomes: ["ineligible"], text },
      ],
    }),
  );
});

async function offered(): Promise<{ id: string; reference: string; viewer: Viewer }> {
  const [reference = ""] = await bareApplications(cohort, [{ status: "in_review" }]);
  return asSystem("test", async (tx, now) => {
    const application = await tx.application.findUniqueOrThrow({
      where: { reference },
      select: { id: true, status: true, cohortId: true, personId: true },
    });
    const actor = { kind: "packet", personId: null } as const;
    expect(await offerPlace(tx, now, { application, unitPlaceId: null, actor })).toBeNull();
    const { id, personId } = application;
    const viewer: Viewer = { ...coordinator, personId, userId: personId, grants: [] };
    return { id, reference, viewer };
  });
}

const found = (id: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { id },
      select: { status: true, reasonKeys: true, reasonDetails: true, holds: { select: { releasedBy: true } } },
    }),
  );
const mails = (applicationId: string) =>
  asSystem("test", async (tx) => {
    const rows = await tx.outboxMessage.findMany({ where: { applicationId }, orderBy: { id: "asc" } });
    return rows.map(({ template }) => template);
  });
const why = { reasonKeys: ["offeredByMistake"], details: null };

test("an offer taken back frees the seat and tells the person why", async () => {
  const { id, reference } = await offered();
  await withdrawOffer(coordinator, { reference, ...why });
  expect(await found(id)).toEqual({
    status: "offer_withdrawn",
    reasonKeys: ["offeredByMistake"],
    reasonDetails: null,
    holds: [{ releasedBy: "withdraw_offer" }],
  });
  expect(await mails(id)).toEqual(["offer", "offerWithdrawn"]);
});

test.each([
  ["without a reason", [], "application.reasonMissing"],
  ["for a reason of another outcome", ["ageNotMet"], "reason.notOnList"],
])("an offer is not taken back %s", async (_name, reasonKeys, key) => {
  const { id, reference } = await offered();
  const refused = await withdrawOffer(coordinator, { reference, reasonKeys, details: null }).catch((error) => error);
  expect(refused instanceof RuleBroken && refused.blockers.map((blocker) => blocker.key)).toEqual([key]);
  expect((await found(id)).status).toBe("offered");
});

test("only who runs the cohort takes an offer back", async () => {
  const { reference, viewer } = await offered();
  await expect(withdrawOffer(viewer, { reference, ...why })).rejects.toThrow(NotFound);
  await expect(withdrawOffer(head, { reference, ...why })).rejects.toThrow(NotAllowed);
});

test("taking back and accepting at once end in exactly one of the two", async () => {
  const { id, reference, viewer } = await offered();
  const answers = await Promise.allSettled([
    withdrawOffer(coordinator, { reference, ...why }),
    acceptOffer(viewer, { reference }),
  ]);
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0] instanceof Conflict || refused[0] instanceof RuleBroken).toBe(true);
  const { status, holds } = await found(id);
  expect([status, holds]).toEqual(
    answers[0]?.status === "fulfilled"
      ? ["offer_withdrawn", [{ releasedBy: "withdraw_offer" }]]
      : ["enrolled", [{ releasedBy: null }]],
  );
});
