import { beforeAll, beforeEach, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { Conflict, NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { emailOf, firstReason, signedInAs, templatesTo, tokenTo } from "../../../tests/factories/recovering";
import { samplePerson } from "../../../tests/factories/sample-person";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { approveRecovery } from "./approve-recovery.server";
import { beginAtDesk } from "./begin-at-desk.server";
import { changeRecoveredAddresses } from "./change-recovered-addresses.server";
import { confirmNewAddress } from "./confirm-new-address.server";
import { confirmRecovery } from "./confirm-recovery.server";
import { getRecovery } from "./get-recovery.server";
import { countRecoveries, listRecoveries } from "./list-recoveries.server";
import { refuseRecovery } from "./refuse-recovery.server";

const NOW = new Date("2026-11-24T08:00:00.000Z");
const HOUR = 3_600_000;
const HERE = { address: "192.0.2.1" };
let cohort: MadeCohort;
let admin: Viewer;
let head: Viewer;
let people = 0;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MK-2027-1");
  admin = await makePerson({ email: "dpo@example.az", name: "Admin", grants: [{ role: "administrator" }] });
  head = await makePerson({ email: "dpo2@example.az", name: "Head", grants: [{ role: "head_of_programme" }] });
});
beforeEach(async () => {
  await freezeClock(NOW);
  await asSystem("test", async (tx) => {
    await tx.rateLimit.deleteMany();
    await tx.accountRecovery.deleteMany();
  });
});

const later = (hours: number) => freezeClock(new Date(NOW.getTime() + hours * HOUR));

/** A request at the Service of somebody with a submitted application, as far as its new address has answered. */
async function atDesk(said: Partial<Parameters<typeof beginAtDesk>[0]> = {}) {
  people += 1;
  const made = await makeSubmitted(cohort, people, bakuDateOf(NOW));
  const { surname, givenName, birthDate, docNumber } = samplePerson(people, bakuDateOf(NOW)).profile;
  const newEmail = `desk.${people}@example.com`;
  const claims = { surname: String(surname), givenName: String(givenName), birthDate: String(birthDate) };
  await beginAtDesk({ oldEmail: made.viewer.email, newEmail, language: "az", ...claims, ...said }, HERE);
  const confirmed = await confirmNewAddress({ token: await tokenTo(newEmail) }, HERE);
  if (confirmed.way !== "desk") throw new Error("not at the desk");
  const row = await asSystem("test", (tx) =>
    tx.accountRecovery.findUniqueOrThrow({ where: { number: confirmed.number } }),
  );
  return { ...made, id: row.id, number: confirmed.number, newEmail, docNumber: String(docNumber) };
}

test("At the Service two people recognise the owner by the document, and then the old address has its time", async () => {
  const { id, viewer, newEmail, number, docNumber } = await atDesk();
  expect(await templatesTo(newEmail)).toEqual(["recoveryConfirm", "recoveryNumber"]);
  const [row] = (await listRecoveries(admin, { show: "waiting", place: 0 })).rows;
  expect([row?.number, await countRecoveries(admin), await countRecoveries(head)]).toEqual([number, 1, 1]);
  const seen = await getRecovery(admin, id);
  expect([seen.facts, seen.todo, seen.twoNeeded, seen.hindrances]).toEqual([
    { account: "ok", surname: "matches", givenName: "matches", birthDate: "matches" },
    "check",
    true,
    [],
  ]);
  expect(JSON.stringify(seen).includes(docNumber)).toBe(false);
  const approve = (document: string) => approveRecovery(signedInAs(admin), { id, document }, HERE);
  expect(await firstReason(approve(""))).toBe("recovery.documentMissing");
  expect(await firstReason(approve("AZE99999999"))).toBe("recovery.documentDiffers");
  expect(await firstReason(approveRecovery(signedInAs(admin, false), { id, document: docNumber }, HERE))).toBe(
    "stepUp.needed",
  );
  await approve(docNumber.toLowerCase());
  expect(await templatesTo(viewer.email)).not.toContain("recoveryNotice");
  expect([await countRecoveries(admin), await countRecoveries(head)]).toEqual([0, 1]);
  expect(await firstReason(confirmRecovery(signedInAs(admin), { id }))).toBe("recovery.secondPerson");
  await confirmRecovery(signedInAs(head), { id });
  await expect(confirmRecovery(signedInAs(head), { id })).rejects.toThrow(Conflict);
  expect((await templatesTo(viewer.email)).at(-1)).toBe("recoveryNotice");
  const audited = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "asc" }, select: { action: true, fields: true } }),
  );
  expect(audited.map(({ action }) => action)).toEqual([
    ...["compare_identity", "compare_identity", "approve_recovery", "confirm_recovery", "begin_address_change"],
  ]);
  expect(JSON.stringify(audited).includes(docNumber)).toBe(false);
  await later(72);
  await changeRecoveredAddresses();
  expect(await emailOf(viewer)).toBe(newEmail);
});

test("What differs is not recognised, and the refusal with its reason goes to the new address", async () => {
  const { id, newEmail, docNumber } = await atDesk({ surname: "Başqası" });
  expect((await getRecovery(admin, id)).facts.surname).toBe("differs");
  expect(await firstReason(approveRecovery(signedInAs(admin), { id, document: docNumber }, HERE))).toBe(
    "recovery.differs",
  );
  expect(await firstReason(refuseRecovery(admin, { id, reason: "short" }))).toBe("privacy.textTooShort");
  await refuseRecovery(admin, { id, reason: "The document was somebody else's" });
  await expect(refuseRecovery(head, { id, reason: "The document was somebody else's" })).rejects.toThrow(Conflict);
  expect((await mailsTo(newEmail)).at(-1)).toMatchObject({
    template: "recoveryRefused",
    data: { answer: "The document was somebody else's" },
  });
});

test("Only those who answer for people's data see such requests, none before the new address answers, and none of their own", async () => {
  const { id, viewer } = await atDesk();
  const coordinator = await makePerson({ email: "c@example.az", name: "C", grants: [{ role: "coordinator" }] });
  for (const other of [coordinator, viewer]) {
    await expect(getRecovery(other, id)).rejects.toThrow(NotAllowed);
    await expect(listRecoveries(other, { show: "waiting", place: 0 })).rejects.toThrow(NotAllowed);
    await expect(refuseRecovery(other, { id, reason: "because of nothing" })).rejects.toThrow(NotAllowed);
  }
  const said = { surname: "A", givenName: "B", birthDate: "2000-01-01", language: "az" } as const;
  await beginAtDesk({ ...said, oldEmail: admin.email, newEmail: "admin.new@example.com" }, HERE);
  const unanswered = await asSystem("test", (tx) => tx.accountRecovery.findFirst({ where: { state: "begun" } }));
  await expect(getRecovery(head, unanswered?.id ?? "")).rejects.toThrow(NotFound);
  await confirmNewAddress({ token: await tokenTo("admin.new@example.com") }, HERE);
  await expect(getRecovery(admin, unanswered?.id ?? "")).rejects.toThrow(NotFound);
  expect((await getRecovery(head, unanswered?.id ?? "")).hindrances).toEqual([{ key: "recovery.account.staff" }]);
});

test("A request for an address without an account is answered like any other, and seen for what it is", async () => {
  people += 1;
  const newEmail = `nobody.${people}@example.com`;
  const said = { surname: "A", givenName: "B", birthDate: "2000-01-01", language: "az" } as const;
  expect(await firstReason(beginAtDesk({ ...said, birthDate: null, oldEmail: "g@example.com", newEmail }, HERE))).toBe(
    "recovery.birthDateWrong",
  );
  await beginAtDesk({ ...said, oldEmail: "ghost@example.com", newEmail }, HERE);
  const confirmed = await confirmNewAddress({ token: await tokenTo(newEmail) }, HERE);
  expect(confirmed).toEqual({ way: "desk", number: expect.stringMatching(/^HB-[A-Z0-9]{8}$/) });
  const [row] = (await listRecoveries(head, { show: "waiting", place: 0 })).rows;
  expect((await getRecovery(head, row?.id ?? "")).facts.account).toBe("none");
  await later(24 * 31);
  await changeRecoveredAddresses();
  expect((await templatesTo(newEmail)).at(-1)).toBe("recoveryLapsed");
});
