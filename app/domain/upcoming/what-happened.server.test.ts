import { beforeAll, expect, test } from "vitest";
import { closeDrafts } from "~/domain/applications/close-drafts.server";
import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { lapseConsents } from "~/domain/consents/lapse-consents.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { owned } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { whatHappened } from "./what-happened.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const LATER = new Date("2026-11-23T12:00:00.000Z");
let coordinator: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  const cohort = await bareCohort({ code: "HAP-2027", programme: "HA", seats: 2 });
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  await asSystem("test rows", (tx) =>
    tx.cohort.update({ where: { id: cohort.id }, data: { closesAt: LATER }, select: { id: true } }),
  );
  await owned(cohort, [
    { status: "draft" },
    { status: "offered", offerLapsesAt: LATER },
    { status: "awaiting_consent", consentLapsesAt: LATER },
  ]);
});

test("of applications that never reached the Service only drafts that ended are counted, not what became of a minor's", async () => {
  await freezeClock(LATER);
  await lapseOffers();
  await closeDrafts();
  await lapseConsents();
  const lapsed = await asSystem("test", (tx) => tx.applicationEvent.count({ where: { action: "lapse_consent" } }));
  const { events, mails } = await whatHappened(coordinator, NOW);
  expect({ lapsed, events, mails }).toEqual({
    lapsed: 1,
    events: [
      { action: "close", number: 1 },
      { action: "lapse_offer", number: 1 },
    ],
    mails: [
      { template: "notSubmitted", number: 1 },
      { template: "offerExpired", number: 1 },
    ],
  });
});
