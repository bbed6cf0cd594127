import { beforeAll, beforeEach, expect, test } from "vitest";
import { identityNumbers } from "~/domain/applications/identity-numbers.server";
import { revealIdentity } from "~/domain/applications/reveal-identity.server";
import { fileReadings } from "~/domain/privacy/file-readings.server";
import { asSystem, asViewer } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { nextSubmitted, ofApplication, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as application } from "./application";
import { action, loader } from "./application.identity";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const WHAT_FOR = "to compare them with the document that was brought";
let cohort: MadeCohort;
let all: Who;
let head: Who;
let given: Awaited<ReturnType<typeof nextSubmitted>>;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MM-2027");
  all = await signedIn("all@example.com", { role: "coordinator" });
  // An hour passes here between two requests.
  await asSystem("test", (tx) =>
    tx.setting.updateMany({ where: { key: "sessions.idleMinutesStaff" }, data: { value: 600 } }),
  );
  await asSystem("test", (tx) =>
    tx.setting.updateMany({ where: { key: "sessions.stepUpMinutes" }, data: { value: 60 } }),
  );
  head = await signedIn("head@example.com", { role: "head_of_programme" });
  given = await nextSubmitted(cohort);
});
beforeEach(() => freezeClock(NOW));

const ask = (who: Who, reason: string) =>
  action(ofApplication(who, given.reference, [["reason", reason]], "/identity"));
const lines = () =>
  asSystem("test", (tx) =>
    tx.auditEntry.findMany({ where: { action: "read_identity_number" }, orderBy: { id: "asc" } }),
  );
/** What the person's numbers are. */
const whole = async () => {
  const { fin, document } = await asViewer(all.viewer, (tx) => identityNumbers(tx, all.viewer, given.reference));
  return { fin: fin ?? "", number: document?.number ?? "" };
};
const put = (value: unknown) => JSON.stringify(value);

test("The pages of an application hold the last characters of its numbers and nothing more of them", async () => {
  const { fin, number } = await whole();
  expect([fin.length, number.length > 5]).toEqual([7, true]);
  const pages = [
    await application(ofApplication(all, given.reference)),
    await application(ofApplication(all, given.reference, undefined, "?tab=answers")),
    await loader(ofApplication(all, given.reference, undefined, "/identity")),
  ];
  for (const page of pages) expect([put(page).includes(fin), put(page).includes(number)]).toEqual([false, false]);
  expect(pages[2]).toMatchObject({
    masked: { fin: `*****${fin.slice(-2)}`, document: expect.stringMatching(new RegExp(`\\*${number.slice(-3)}$`)) },
  });
  expect(await lines()).toEqual([]);
});

test("They are shown whole to whoever says what for, with a line for the audit trail and for the person", async () => {
  const { fin, number } = await whole();
  expect(put(await ask(all, "why"))).not.toContain(fin);
  expect(await lines()).toEqual([]);
  const answer = await ask(all, WHAT_FOR);
  expect(answer).toMatchObject({ data: { ok: true, shown: { fin, document: expect.stringContaining(number) } } });
  await ask(head, WHAT_FOR);
  const read = { action: "read_identity_number", fields: ["fin", "docNumber"], reason: WHAT_FOR };
  expect(await lines()).toMatchObject([
    { ...read, actorPersonId: all.viewer.personId },
    { ...read, actorPersonId: head.viewer.personId },
  ]);
  const of = { personId: given.viewer.personId };
  const told = await asViewer(given.viewer, (tx) => fileReadings(tx, { of, most: 10 }));
  expect(told.filter(({ action: what }) => what === "read_identity_number").map(({ role }) => role)).toEqual([
    "head_of_programme",
    "coordinator",
  ]);
});

test("Nobody is shown more in an hour than the setting says, and each look counts", async () => {
  await asSystem("test", (tx) =>
    tx.setting.updateMany({ where: { key: "identity.revealsPerHour" }, data: { value: 3 } }),
  );
  const busy = await signedIn("busy@example.com", { role: "coordinator" });
  const { fin } = await whole();
  for (const minute of [0, 10, 20]) {
    await freezeClock(new Date(NOW.getTime() + minute * 60_000));
    expect(put(await ask(busy, WHAT_FOR))).toContain(fin);
  }
  await freezeClock(new Date(NOW.getTime() + 30 * 60_000));
  const refused = await ask(busy, WHAT_FOR);
  expect(refused).toMatchObject({ init: { status: 429, headers: { "Retry-After": String(30 * 60) } } });
  expect(put(refused)).not.toContain(fin);
  // A colleague has an hour of their own, and the first look is forgotten when its hour is over.
  expect(put(await ask(all, WHAT_FOR))).toContain(fin);
  await freezeClock(new Date(NOW.getTime() + 60 * 60_000));
  const again = { reference: given.reference, reason: WHAT_FOR };
  expect(await revealIdentity({ viewer: busy.viewer, steppedUp: true }, again)).toMatchObject({ fin });
  await expect(revealIdentity({ viewer: busy.viewer, steppedUp: true }, again)).rejects.toMatchObject({
    blockers: [{ key: "limits.tooMany", params: { minutes: 10 } }],
  });
});

test("Two looks in the same moment are counted one after the other", async () => {
  await asSystem("test", (tx) =>
    tx.setting.updateMany({ where: { key: "identity.revealsPerHour" }, data: { value: 1 } }),
  );
  const twice = await signedIn("twice@example.com", { role: "coordinator" });
  const { fin } = await whole();
  const answers = await Promise.all([ask(twice, WHAT_FOR), ask(twice, WHAT_FOR)]);
  expect(answers.filter((answer) => put(answer).includes(fin))).toHaveLength(1);
});

test("Without a fresh proof the page leads to the one that asks for it, and shows nothing", async () => {
  const stale = await signedIn("stale@example.com", { role: "coordinator" });
  await asSystem("test", (tx) =>
    tx.session.updateMany({ where: { userId: stale.viewer.userId }, data: { steppedUpAt: null } }),
  );
  const before = (await lines()).length;
  const look = () => loader(ofApplication(stale, given.reference, undefined, "/identity"));
  for (const asked of [look, () => ask(stale, WHAT_FOR)]) {
    const answer = await asked().catch((thrown: unknown) => thrown);
    expect([answer instanceof Response, (answer as Response).status]).toEqual([true, 302]);
  }
  expect((await lines()).length).toBe(before);
});

test("Whoever may not know of the application finds nothing, and is asked for nothing", async () => {
  const other = await signedIn("other@example.com", { role: "reviewer" });
  const look = () => loader(ofApplication(other, given.reference, undefined, "/identity"));
  for (const asked of [look, () => ask(other, WHAT_FOR)]) {
    await expect(asked()).rejects.toMatchObject({ name: "NotFound" });
  }
});

test("A number that waits for a guardian's new consent is not there before it", async () => {
  await asSystem("test", (tx) =>
    tx.application.update({
      where: { reference: given.reference },
      data: { status: "withdrawn", heldSubmission: 2, returnedQuestions: ["profile.docNumber"] },
    }),
  );
  const { fin, document } = await asViewer(all.viewer, (tx) => identityNumbers(tx, all.viewer, given.reference));
  expect([fin !== null, document]).toEqual([true, null]);
});
