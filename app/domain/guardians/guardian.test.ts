import { expect, test } from "vitest";
import { afterBakuDay } from "../calendar/baku-time";
import {
  consentLapse,
  guardianName,
  maskEmail,
  needsGuardian,
  newConsentLapse,
  ownAnswerFrom,
  reminderDue,
} from "./guardian";

test("a guardian is needed up to the day before the birthday, and not on it", () => {
  expect(needsGuardian("2008-11-24", 18, "2026-11-23")).toBe(true);
  expect(needsGuardian("2008-11-23", 18, "2026-11-23")).toBe(false);
  expect(needsGuardian("2009-11-24", 16, "2026-11-23")).toBe(false);
});

test("somebody born on 29 February answers for themselves from 1 March of a common year", () => {
  expect(ownAnswerFrom("2008-02-29", 18)).toBe("2026-03-01");
  expect(needsGuardian("2008-02-29", 18, "2026-02-28")).toBe(true);
  expect(needsGuardian("2008-02-29", 18, "2026-03-01")).toBe(false);
});

test("the time to answer ends with the last of the days after the call's last day", () => {
  const closesAt = new Date("2026-12-04T20:00:00.000Z"); // midnight after 04.12.2026 in Baku
  expect(consentLapse({ closesAt, guardianLapseDays: 3 })).toEqual(new Date("2026-12-07T20:00:00.000Z"));
  expect(consentLapse({ closesAt, guardianLapseDays: 0 })).toEqual(closesAt);
});

test("reminders fall due at nine in the morning of their days, the latest one counting", () => {
  const lapsesAt = new Date("2026-12-07T20:00:00.000Z"); // the last day is 07.12.2026
  const due = (at: string) => reminderDue(lapsesAt, [5, 1], new Date(at))?.toISOString() ?? null;
  expect(due("2026-12-03T04:59:59.999Z")).toBeNull();
  expect(due("2026-12-03T05:00:00.000Z")).toBe("2026-12-03T05:00:00.000Z");
  expect(due("2026-12-07T04:59:59.999Z")).toBe("2026-12-03T05:00:00.000Z");
  expect(due("2026-12-07T05:00:00.000Z")).toBe("2026-12-07T05:00:00.000Z");
  expect(reminderDue(lapsesAt, [], new Date("2026-12-07T19:00:00.000Z"))).toBeNull();
});

test("a masked address shows its beginning, its end and where it is", () => {
  expect(maskEmail("guardian@example.com")).toBe("g•••n@example.com");
  expect(maskEmail("ab@example.com")).toBe("a•••@example.com");
  expect(maskEmail("a@example.com")).toBe("a•••@example.com");
});

test("a guardian is named as names are written in the language", () => {
  const name = { surname: "Əzizli", givenName: "İbrahim" };
  expect(guardianName(name, "az")).toBe("Əzizli İbrahim");
  expect(guardianName(name, "en")).toBe("İbrahim Əzizli");
});

test("a new consent is waited for so many days, not past the initial check, and at least the whole next day", () => {
  const lapse = (checkEndsAt: Date | null) => newConsentLapse("2026-11-23", { guardianLapseDays: 3, checkEndsAt });
  expect(lapse(null)).toEqual(afterBakuDay("2026-11-26"));
  expect(lapse(afterBakuDay("2026-12-11"))).toEqual(afterBakuDay("2026-11-26"));
  expect(lapse(afterBakuDay("2026-11-25"))).toEqual(afterBakuDay("2026-11-25"));
  expect(lapse(afterBakuDay("2026-11-23"))).toEqual(afterBakuDay("2026-11-24"));
  expect(lapse(afterBakuDay("2026-11-01"))).toEqual(afterBakuDay("2026-11-24"));
});
