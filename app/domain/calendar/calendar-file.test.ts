import { expect, test } from "vitest";
import { calendarFile } from "./calendar-file";

const stamp = new Date("2026-11-22T10:00:00.000Z");

test("a day becomes a whole-day entry that ends on the next one, a moment an entry in universal time", () => {
  const file = calendarFile(
    "MM-2027",
    [
      { uid: "a@korpu", title: "Nəticələr: Miqrasiya Məktəbi", url: "https://korpu.example/az", on: "2026-12-31" },
      {
        uid: "b@korpu",
        title: "Test",
        url: "https://korpu.example/az",
        at: new Date("2026-12-12T07:00:00.000Z"),
        minutes: 60,
      },
    ],
    stamp,
  );
  expect(file.split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Korpu//Youth programmes//EN",
    "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:MM-2027",
    "BEGIN:VEVENT",
    "UID:a@korpu",
    "DTSTAMP:20261122T100000Z",
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "SUMMARY:Nəticələr: Miqrasiya Məktəbi",
    "URL:https://korpu.example/az",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:b@korpu",
    "DTSTAMP:20261122T100000Z",
    "DTSTART:20261212T070000Z",
    "DTEND:20261212T080000Z",
    "SUMMARY:Test",
    "URL:https://korpu.example/az",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("commas and line ends are escaped, and no line is longer than 75 bytes though it holds long letters", () => {
  const file = calendarFile(
    "x",
    [{ uid: "a", title: `A, b; c\n${"ə".repeat(80)}`, url: "u", on: "2026-12-31" }],
    stamp,
  );
  expect(Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain(`SUMMARY:A\\, b\\; c\\n${"ə".repeat(80)}\r\n`);
});
