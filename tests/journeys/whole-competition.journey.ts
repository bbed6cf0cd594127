import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { launchBrowser, PHONE } from "../setup/browser";
import * as answers from "../setup/journey/competition/answers";
import { assign } from "../setup/journey/competition/assign";
import { CODE, makeCall, openCall } from "../setup/journey/competition/call";
import { applyAll, STAFF, setTheStage } from "../setup/journey/competition/cast";
import { check } from "../setup/journey/competition/check";
import * as packet from "../setup/journey/competition/decide";
import { groundOf } from "../setup/journey/competition/ground";
import { bookOthers, bookWithoutConflict, makeTimes, meetAll } from "../setup/journey/competition/interviews";
import { applyOnPhone, bookOnPhone, confirmOnPhone, reads, SHAHLA, waitsAt } from "../setup/journey/competition/phone";
import { otherMails, recorded } from "../setup/journey/competition/record";
import { readResults, tellGroupsFrom } from "../setup/journey/competition/results";
import { byKeyboard, byTouch, reviewAll } from "../setup/journey/competition/review";

const [KEYS, CLASSMATE, THIRD] = [STAFF.keyboard.email, STAFF.classmate.email, STAFF.third.email];

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

test("Ten people compete for three places, from the opening of the call to the list of participants", {
  timeout: 480_000,
}, async () => {
  const ground = groundOf(app, browser);
  const school = await setTheStage(app, ground.day(0));
  await makeCall(ground);
  const sha256 = await openCall(ground);
  const others = await applyAll({ ...school, code: CODE }, ground.day(0));
  const { winner, lapses, declines, appeals, waits, disputed, below, ineligible, withdraws } = others;
  const phone = await applyOnPhone(ground);
  const her = { ...SHAHLA, ...phone };

  // The call has closed: the check, reviewers, and their scores. Forms are judged by digits of five: 4 is 80 of 100.
  await ground.moveTo(4, "10:00");
  await check(ground, { byHand: her.reference, ineligible: ineligible.reference, others: 8 });
  await assign(ground, appeals.reference);
  const byBoth = [winner, lapses, declines, her, waits, disputed, below, withdraws];
  const keyboard = { email: KEYS, hand: byKeyboard };
  const classmate = { email: CLASSMATE, hand: byTouch, options: PHONE };
  const third = { email: THIRD, hand: byKeyboard };
  await reviewAll(ground, { ...keyboard, digits: given([...byBoth, appeals], [5, 5, 4, 4, 4, 5, 2, 4, 3]) });
  await reviewAll(ground, { ...classmate, digits: given(byBoth, [5, 4, 4, 4, 4, 3, 3, 3]) });
  // Two totals that are forty points apart: somebody else was asked as well.
  await reviewAll(ground, { ...third, digits: given([appeals, disputed], [3, 4]) });
  await makeTimes(ground);

  // The clock has brought them all to the interviews.
  await ground.moveTo(7, "10:00");
  await bookOnPhone(phone);
  await bookWithoutConflict(ground, appeals);
  await bookOthers(app, [winner, lapses, declines, waits, disputed, below, withdraws]);
  await answers.withdraw(ground, withdraws);
  await ground.moveTo(8, "20:00");
  await ground.moveTo(9, "13:00");
  const met = [winner, lapses, declines, her, waits, disputed, below];
  await meetAll(ground, KEYS, given(met, [5, 5, 5, 4, 4, 3, 3]));
  await reviewAll(ground, { ...keyboard, email: CLASSMATE, digits: given(met, [5, 5, 5, 4, 3, 3, 3]) });
  await ground.moveTo(10, "13:00");
  await meetAll(ground, KEYS, given([appeals], [4]));
  await meetAll(ground, THIRD, given([appeals], [4]));

  // The ranking, the packet, and its release.
  await ground.moveTo(12, "10:00");
  const { higher, full, ties } = await packet.propose(ground);
  const order: [name: string, score: string][] = [
    [winner.name, "100.00"],
    [lapses.name, "95.00"],
    [declines.name, "90.00"],
    [her.name, "80.00"],
    [waits.name, "75.00"],
    [appeals.name, "70.00"],
    [disputed.name, "70.00"],
    [below.name, "55.00"],
  ];
  const [place, list, none] = ["place", "waiting list", "no place left"];
  const line = (would: string[]) => order.map((row, at) => [...row, would[at]]);
  expect(higher).toEqual(line([place, place, list, list, none, none, none, "below the pass mark"]));
  expect(full).toEqual(line([place, place, place, list, list, none, none, "below the pass mark"]));
  expect(ties).toEqual(["equal score, submitted earlier", "equal score, submitted later"]);
  await packet.lookThrough(ground, appeals);
  await packet.approve(ground);
  await packet.release(ground, order.length);

  // What people answer: a place taken, one declined and taken from the waiting list, an appeal won, an offer that expires.
  await answers.accept(ground, winner, "az");
  await waitsAt(phone, 1);
  await answers.decline(ground, declines);
  await reads(phone, "my:note.offered.title");
  await confirmOnPhone(phone);
  await answers.appeal(ground, appeals);
  await answers.decideAppeal(ground, appeals);
  await answers.readAnswer(ground, appeals, 1);
  await answers.waitForLapse(ground, lapses);
  await answers.accept(ground, appeals, "ru");
  expect(await answers.participants(ground)).toEqual([winner.name, appeals.name, her.name].sort());

  // What everybody reads: with few people only sums, and the criteria as they were locked before anybody applied.
  const few = await readResults(ground);
  expect(few.figures).toEqual({ ...FIGURES, "last admitted score": "–", "days to the answer (median)": "–" });
  expect([...Object.values(few.answers), ...Object.values(few.appeals)]).toEqual(Array(6).fill("not shown"));
  await tellGroupsFrom(app, 1);
  expect(await readResults(ground)).toEqual({ ...TOLD, criteria: CRITERIA, sha256 });

  // Every one of the ten has one outcome, was judged by whom they should, and got the mails of it and no other.
  const both = [`formReview ${CLASSMATE}`, `formReview ${KEYS}`, `interview ${CLASSMATE}`, `interview ${KEYS}`];
  const apart = [`formReview ${KEYS}`, `formReview ${THIRD}`, `interview ${KEYS}`, `interview ${THIRD}`];
  const booked = ["received", "interviewInvitation", "interviewBooked"];
  const came = [...booked, "interviewReminder"];
  const end = {
    [winner.reference]: outcome("enrolled", 100, ["offer"], both, [...came, "offer", "enrolled"]),
    [lapses.reference]: outcome("offer_lapsed", 95, ["offer"], both, [...came, "offer", "offerExpired"]),
    [declines.reference]: outcome("offer_declined", 90, ["offer"], both, [...came, "offer", "offerDeclined"]),
    [her.reference]: outcome("enrolled", 80, ["waitlist"], both, [...came, "waitingList", "offer", "enrolled"]),
    [waits.reference]: outcome("waitlisted", 75, ["waitlist"], both, [...came, "waitingList"]),
    [appeals.reference]: outcome("enrolled", 70, ["not_select"], apart, [...came, "notSelected", ...APPEAL_WON]),
    [disputed.reference]: outcome(
      "not_selected",
      70,
      ["not_select"],
      [...both.slice(0, 2), `formReview ${THIRD}`, ...both.slice(2)],
      [...came, "notSelected"],
    ),
    [below.reference]: outcome("not_selected", 55, ["not_select"], both, [...came, "notSelected"]),
    [ineligible.reference]: outcome("ineligible", null, [], [], ["received", "ineligible"]),
    [withdraws.reference]: outcome("withdrawn", null, [], both.slice(0, 2), [
      ...booked,
      "interviewReleased",
      "withdrawn",
    ]),
  };
  expect(await recorded(app)).toEqual(end);
  const unrelated = await otherMails(app);
  expect(unrelated.filter(({ template }) => template !== "reviewsDue")).toEqual([
    { template: "confirmEmail", address: her.email, most: 1 },
  ]);
  // Whether a reviewer was still at work at nine in the morning depends on the weekday; nobody has two mails of one day.
  const digests = unrelated.filter(({ template }) => template === "reviewsDue");
  const reviewers: string[] = [KEYS, CLASSMATE, THIRD];
  expect(digests.filter(({ address, most }) => most > 1 || !reviewers.includes(address))).toEqual([]);
  expect(ground.faults()).toEqual([]);
});

/** A digit for each application, by its reference. */
function given(people: readonly { reference: string }[], digits: readonly number[]): Record<string, number> {
  if (people.length !== digits.length) throw new Error("everybody is given something");
  return Object.fromEntries(people.map(({ reference }, at) => [reference, digits[at] ?? 0]));
}

const outcome = (status: string, score: number | null, decided: string[], judged: string[], mails: string[]) => ({
  ...{ status, score, decided, judged, mails },
  seats: status === "enrolled" ? 1 : 0,
});

const APPEAL_WON = ["appealLodged", "appealWaitingList", "offer", "enrolled"];
const FIGURES = { applications: "10", places: "3", "applications per place": "3.3" };
const TOLD = {
  figures: { ...FIGURES, "last admitted score": "70", "days to the answer (median)": "11" },
  answers: {
    "Offered a place": "5",
    "On the waiting list": "1",
    "Not selected this time": "2",
    "Did not meet the requirements": "1",
    Withdrawn: "1",
  },
  appeals: { Upheld: "1" },
};
const CRITERIA = {
  "Assessment of the application50 % of the final score": [
    "Motivation 30",
    "Understanding of the field 25",
    "Plan to apply knowledge 20",
    "Written expression 15",
    "Languages 10",
  ],
  "Interview50 % of the final score": [
    "General outlook 20",
    "Self-presentation 15",
    "Expressing thoughts and opinion 20",
    "Composure 10",
    "Initiative 15",
    "Problem solving 20",
  ],
};
