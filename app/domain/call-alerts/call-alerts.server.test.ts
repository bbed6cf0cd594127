import { beforeAll, beforeEach, expect, test } from "vitest";
import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo, pathIn } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { askForAlert } from "./ask-for-alert.server";
import { askForOwnAlert } from "./ask-for-own-alert.server";
import { confirmAlert } from "./confirm-alert.server";
import { findAlert } from "./find-alert.server";
import { forgetAlerts } from "./forget-alerts.server";
import { getAlertPage } from "./get-alert-page.server";
import { stopAlert } from "./stop-alert.server";
import { stopOwnAlert } from "./stop-own-alert.server";
import { tellOpenCalls } from "./tell-open-calls.server";

const DAY_MS = 24 * 60 * 60 * 1000;
let cohort: MadeCohort;
let now: Date;

beforeAll(async () => {
  cohort = await makeCohort("GIF-2027");
  now = await asSystem("test", async (_tx, at) => at);
});
beforeEach(() => opensIn(3));

/** Moves the call, so that it opens (or opened) so many days from now. */
async function opensIn(days: number): Promise<void> {
  const opensAt = new Date(now.getTime() + days * DAY_MS);
  const data = { state: "announced" as const, opensAt, closesAt: new Date(opensAt.getTime() + 9 * DAY_MS) };
  const later = new Date(opensAt.getTime() + 60 * DAY_MS);
  await asSystem("test rows", (tx) =>
    tx.cohort.update({
      where: { id: cohort.id },
      data: { ...data, startsOn: later, endsOn: later, cancelledAt: null },
      select: { id: true },
    }),
  );
}

const ask = (email: string) => askForAlert({ code: "GIF-2027", email, language: "ru" }, { address: "" });
const tokenTo = async (email: string) =>
  pathIn((await mailsTo(email)).at(-1))
    .pathname.split("/")
    .at(-1) ?? "";
const templatesTo = async (email: string) => (await mailsTo(email)).map(({ template }) => template);
const stateOf = async (token: string) => (await findAlert(token))?.state ?? null;

test("one mail is written when the call opens, in the language asked in, and only to who confirmed", async () => {
  await ask("Confirmed@example.com");
  await ask("silent@example.com");
  const token = await tokenTo("Confirmed@example.com");
  expect(await stateOf(token)).toBe("toConfirm");
  await confirmAlert({ token });
  expect(await stateOf(token)).toBe("confirmed");
  expect(await tellOpenCalls()).toBe(0);
  await opensIn(-1);
  const told = await Promise.all([tellOpenCalls(), tellOpenCalls(), tellOpenCalls()]);
  expect(told.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await tellOpenCalls()).toBe(0);
  const mails = await mailsTo("confirmed@example.com");
  expect(mails.map(({ template, language }) => [template, language])).toEqual([["callOpened", "ru"]]);
  expect(await templatesTo("silent@example.com")).toEqual(["callAlertConfirm"]);
  expect(await stateOf(token)).toBe("told");
});

test("an address that asked before is answered like a new one, and the link of the earlier mail dies", async () => {
  await ask("again@example.com");
  const first = await tokenTo("again@example.com");
  await confirmAlert({ token: first });
  await ask("AGAIN@example.com");
  const second = await tokenTo("AGAIN@example.com");
  expect([await stateOf(first), await stateOf(second)]).toEqual([null, "confirmed"]);
  await expect(confirmAlert({ token: first })).rejects.toEqual(new RuleBroken([{ key: "alert.linkUnknown" }]));
});

test("who stops is not told, and may begin anew with a confirmation", async () => {
  await ask("stopped@example.com");
  const token = await tokenTo("stopped@example.com");
  await confirmAlert({ token });
  await stopAlert({ token });
  expect(await stateOf(token)).toBe("stopped");
  await opensIn(-1);
  await tellOpenCalls();
  expect(await templatesTo("stopped@example.com")).toEqual(["callAlertConfirm"]);
  await opensIn(3);
  await ask("stopped@example.com");
  expect(await stateOf(await tokenTo("stopped@example.com"))).toBe("toConfirm");
  await expect(stopAlert({ token })).rejects.toEqual(new RuleBroken([{ key: "alert.linkUnknown" }]));
});

test("an account asks with one press, is told without a confirmation, and takes it back as easily", async () => {
  const viewer = await makePerson({ email: "own@example.com", name: "Own", language: "en" });
  await askForOwnAlert(viewer, { code: "GIF-2027", language: "en" });
  expect((await getAlertPage(viewer, "GIF-2027")).asked).toBe(true);
  expect((await getAlertPage(null, "GIF-2027")).asked).toBe(false);
  await stopOwnAlert(viewer, { code: "GIF-2027" });
  expect((await getAlertPage(viewer, "GIF-2027")).asked).toBe(false);
  await askForOwnAlert(viewer, { code: "GIF-2027", language: "en" });
  await opensIn(-1);
  await tellOpenCalls();
  expect(await templatesTo("own@example.com")).toEqual(["callOpened"]);
});

test("a call that is open, over, called off or a draft takes no addresses and announces nothing", async () => {
  const viewer = await makePerson({ email: "late@example.com", name: "Late" });
  await askForOwnAlert(viewer, { code: "GIF-2027", language: "az" });
  await opensIn(-1);
  await expect(ask("late.2@example.com")).rejects.toEqual(new RuleBroken([{ key: "alert.notAhead" }]));
  await asSystem("test rows", (tx) =>
    tx.cohort.update({
      where: { id: cohort.id },
      data: { state: "cancelled", cancelledAt: now },
      select: { id: true },
    }),
  );
  await tellOpenCalls();
  expect(await templatesTo("late@example.com")).toEqual([]);
  await opensIn(-20);
  await tellOpenCalls();
  expect(await templatesTo("late@example.com")).toEqual([]);
  await expect(ask("late.3@example.com")).rejects.toEqual(new RuleBroken([{ key: "alert.notAhead" }]));
  await expect(askForOwnAlert(viewer, { code: "MM-1900", language: "az" })).rejects.toMatchObject({ name: "NotFound" });
});

test("an address that is asked for too often is refused for a while, whoever asks", async () => {
  for (let time = 0; time < 5; time += 1) await ask("flood@example.com");
  await expect(ask("flood@example.com")).rejects.toMatchObject({ blockers: [{ key: "limits.tooMany" }] });
});

test("addresses that are needed no more are deleted, the others stay", async () => {
  await asSystem("test rows", (tx) => tx.callAlert.deleteMany({}));
  for (const name of ["fresh", "confirmed", "unconfirmed", "stopped", "told"]) await ask(`${name}.keep@example.com`);
  const long = new Date(now.getTime() - 40 * DAY_MS);
  const change = (name: string, data: object) =>
    asSystem("test rows", (tx) => tx.callAlert.updateMany({ where: { email: `${name}.keep@example.com` }, data }));
  await change("confirmed", { createdAt: long, confirmedAt: long });
  await change("unconfirmed", { createdAt: long });
  await change("stopped", { createdAt: long, confirmedAt: long, stoppedAt: long });
  await change("told", { createdAt: long, confirmedAt: long, notifiedAt: long });
  expect(await forgetAlerts()).toBe(3);
  const left = await asSystem("test", (tx) =>
    tx.callAlert.findMany({ select: { email: true }, orderBy: { email: "asc" } }),
  );
  expect(left.map(({ email }) => email)).toEqual(["confirmed.keep@example.com", "fresh.keep@example.com"]);
  await opensIn(-20);
  expect(await forgetAlerts()).toBe(2);
});
