import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, PHONE } from "../setup/browser";
import * as answers from "../setup/journey/competition/answers";
import { assign } from "../setup/journey/competition/assign";
import { CODE, makeCall, openCall } from "../setup/journey/competition/call";
import { applyAll, STAFF, setTheStage } from "../setup/journey/competition/cast";
import { check } from "../setup/journey/competition/check";
import { approve, lookThrough, propose, release } from "../setup/journey/competition/decide";
import { groundOf } from "../setup/journey/competition/ground";
import { bookOthers, bookWithoutConflict, makeTimes, meetAll } from "../setup/journey/competition/interviews";
import { applyOnPhone, bookOnPhone, confirmOnPhone, reads, SHAHLA, waitsAt } from "../setup/journey/competition/phone";
import { otherMails, recorded } from "../setup/journey/competition/record";
import { readResults, tellGroupsFrom } from "../setup/journey/competition/results";
import { byKeyboard, byTouch, reviewAll } from "../setup/journey/competition/review";

let app: StartedApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp({ data: "empty" });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test("Ten people compete for three places, from the opening of the call to the list of participants", async () => {
  const ground = groundOf(app, browser);
  const T = Date.now();
  const lap = (what: string) => console.log("LAP", what, Date.now() - T);
  const school = await setTheStage(app, ground.day(0));
  lap("stage");
  await makeCall(ground);
  lap("call");
  const sha256 = await openCall(ground);
  lap("open");
  const { winner, lapses, declines, appeals, waits, disputed, below, ineligible, withdraws } = await applyAll(
    { ...school, code: CODE },
    ground.day(0),
  );
  lap("apply");
  const her = await applyOnPhone(ground);
  lap("phone");

  await ground.moveTo(4, "10:00");
  await check(ground, { byHand: her.reference, ineligible: ineligible.reference, others: 8 });
  lap("check");
  await assign(ground, appeals.reference);
  lap("assign");
  const both = [winner, lapses, declines, her, waits, disputed, below, withdraws].map(({ reference }) => reference);
  const given = (references: string[], digits: number[]) =>
    Object.fromEntries(references.map((reference, at) => [reference, digits[at] ?? 0]));
  await reviewAll(ground, {
    email: STAFF.keyboard.email,
    hand: byKeyboard,
    digits: { ...given(both, [5, 5, 4, 4, 4, 5, 2, 4]), [appeals.reference]: 3 },
  });
  lap("keyboard");
  await reviewAll(ground, {
    email: STAFF.classmate.email,
    hand: byTouch,
    digits: given(both, [5, 4, 4, 4, 4, 3, 3, 3]),
    options: PHONE,
  });
  lap("touch");
  // Two totals that are forty points apart: the third reviewer was asked.
  await reviewAll(ground, {
    email: STAFF.third.email,
    hand: byKeyboard,
    digits: { [appeals.reference]: 3, [disputed.reference]: 4 },
  });
  lap("third");
  await makeTimes(ground);
  lap("times");

  await ground.moveTo(7, "10:00");
  await bookOnPhone(her);
  await bookWithoutConflict(ground, appeals);
  await bookOthers(app, [winner, lapses, declines, waits, disputed, below, withdraws]);
  await answers.withdraw(ground, withdraws);
  lap("book");
  await ground.moveTo(8, "20:00");
  await ground.moveTo(9, "13:00");
  const met = [winner, lapses, declines, her, waits, disputed, below].map(({ reference }) => reference);
  await meetAll(ground, STAFF.keyboard.email, given(met, [5, 5, 5, 4, 4, 3, 3]));
  lap("met");
  const secondPanelist = { email: STAFF.classmate.email, hand: byKeyboard, digits: given(met, [5, 5, 5, 4, 3, 3, 3]) };
  await reviewAll(ground, secondPanelist);
  lap("met2");
  await ground.moveTo(10, "13:00");
  await meetAll(ground, STAFF.keyboard.email, given([appeals.reference], [4]));
  await meetAll(ground, STAFF.third.email, given([appeals.reference], [4]));
  lap("met3");

  await ground.moveTo(12, "10:00");
  const { higher, full, ties } = await propose(ground);
  console.log(higher, full, ties);
  await lookThrough(ground, appeals);
  await approve(ground);
  lap("approve");
  await release(ground, 8);
  lap("release");

  await answers.accept(ground, winner, "az");
  await waitsAt(her, 1);
  await answers.decline(ground, declines);
  await reads(her, "my:note.offered.title");
  await confirmOnPhone(her);
  lap("promoted");
  await answers.appeal(ground, appeals);
  await answers.decideAppeal(ground, appeals);
  await answers.readAnswer(ground, appeals, 1);
  lap("appeal");
  await answers.waitForLapse(ground, lapses);
  await answers.accept(ground, appeals, "ru");
  lap("lapse");

  expect(await answers.participants(ground)).toEqual([winner.name, appeals.name, SHAHLA.name].sort());
  console.log(await readResults(ground));
  await tellGroupsFrom(app, 1);
  console.log(await readResults(ground), sha256);
  const end = await recorded(app);
  for (const [role, { reference, name }] of Object.entries({ winner, lapses, declines, her: { ...SHAHLA, reference: her.reference }, appeals, waits, disputed, below, ineligible, withdraws }))
    console.log(role, name, JSON.stringify(end[reference]));
  console.log(await otherMails(app));
  lap("end");
  expect(ground.faults()).toEqual([]);
}, 600_000);
