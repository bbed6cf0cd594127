import { beforeAll, expect, test } from "vitest";
import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { offerPlace } from "~/domain/applications/offer-place.server";
import { passCheck } from "~/domain/applications/pass-check.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { answerAsGuardian, guardianToken, makeMinor, YES } from "../../../tests/factories/minor";
import { makePerson } from "../../../tests/factories/person";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { withdrawConsent } from "./withdraw-consent.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const ALL_YES = { ...YES, images: true };
let cohort: MadeCohort;
let coordinator: Viewer;
let number = 50;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("GIF-2027", { opensAt: new Date(NOW.getTime() - 86_400_000) });
  const grants = [{ role: "coordinator" as const, programmeId: cohort.programmeId }];
  coordinator = await makePerson({ email: "forum@example.com", name: "Forum", language: "en", grants });
  await makePerson({ email: "school@example.com", name: "School", grants: [{ role: "trainer" }] });
});

/** A minor whose guardian said yes to everything. */
async function consented() {
  const minor = await makeMinor(cohort, number++, bakuDateOf(NOW));
  const { token } = await answerAsGuardian(await guardianToken(minor.guardianEmail), ALL_YES);
  return { ...minor, token };
}

/** The same, with a place offered. */
async function offered() {
  const minor = await consented();
  await passCheck(coordinator, { reference: minor.reference, findings: [] });
  await asSystem("test", async (tx, now) => {
    const application = await tx.application.findUniqueOrThrow({ where: { reference: minor.reference } });
    expect(
      await offerPlace(tx, now, { application, unitPlaceId: null, actor: { kind: "packet", personId: null } }),
    ).toBeNull();
  });
  return minor;
}

const found = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      select: {
        status: true,
        enrolment: { select: { state: true, events: { select: { action: true, actor: true } } } },
        holds: { select: { releasedBy: true } },
        consents: {
          where: { guardianId: { not: null } },
          select: { kind: true, withdrawnAt: true },
          orderBy: { kind: "asc" },
        },
      },
    }),
  );
const last = async (address: string) => (await mailsTo(address)).at(-1)?.template;

test("taken back before the enrolment, the application counts as withdrawn and its seat is free", async () => {
  const { viewer, reference, token, guardianEmail } = await offered();
  await withdrawConsent({ token, language: "az" });
  const application = await found(reference);
  expect(application).toMatchObject({ status: "withdrawn", holds: [{ releasedBy: "withdraw_consent" }] });
  expect(application.consents.map(({ withdrawnAt }) => withdrawnAt)).toEqual(Array(5).fill(NOW));
  expect(await last(viewer.email)).toBe("consentWithdrawn");
  expect(await last(guardianEmail)).toBe("guardianWithdrawalReceipt");
  expect(await last("forum@example.com")).toBe("staffConsentWithdrawn");
});

test("taken back after the enrolment, taking part is suspended at once and the seat stays kept", async () => {
  const { viewer, reference, token, guardianEmail } = await offered();
  await acceptOffer(viewer, { reference });
  await withdrawConsent({ token, language: "ru" });
  expect(await found(reference)).toMatchObject({
    status: "enrolled",
    enrolment: { state: "suspended", events: expect.arrayContaining([{ action: "suspend", actor: "guardian" }]) },
    holds: [{ releasedBy: null }],
  });
  expect(await last(viewer.email)).toBe("participationSuspended");
  expect((await mailsTo(guardianEmail)).at(-1)).toMatchObject({
    template: "guardianWithdrawalReceipt",
    language: "ru",
  });
  expect(await last("forum@example.com")).toBe("staffParticipationSuspended");
  expect(await mailsTo("school@example.com")).toEqual([]); // whoever coordinates nothing is told nothing
});

test("what is taken back is taken back once, however often it is sent", async () => {
  const { reference, token, viewer } = await consented();
  const sent = await Promise.allSettled([1, 2, 3].map(() => withdrawConsent({ token, language: "az" })));
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of sent)
    if (one.status === "rejected") expect(one.reason).toEqual(new RuleBroken([{ key: "consent.nothingToWithdraw" }]));
  expect((await found(reference)).status).toBe("withdrawn");
  expect((await mailsTo(viewer.email)).filter(({ template }) => template === "consentWithdrawn")).toHaveLength(1);
});

test("accepting the place in the same moment ends suspended or withdrawn, never taking part", async () => {
  const { viewer, reference, token } = await offered();
  await Promise.allSettled([acceptOffer(viewer, { reference }), withdrawConsent({ token, language: "az" })]);
  const { status, enrolment } = await found(reference);
  expect({ status, enrolment: enrolment?.state ?? null }).toEqual(
    status === "enrolled" ? { status, enrolment: "suspended" } : { status: "withdrawn", enrolment: null },
  );
});

test("the link that asked cannot take anything back, and neither can a made-up one", async () => {
  const { guardianEmail, reference } = await makeMinor(cohort, number++, bakuDateOf(NOW));
  for (const token of [await guardianToken(guardianEmail), "a".repeat(43)]) {
    await expect(withdrawConsent({ token, language: "az" })).rejects.toThrow(new RuleBroken([{ key: "link.invalid" }]));
  }
  expect((await found(reference)).status).toBe("awaiting_consent");
});
