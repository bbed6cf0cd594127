import { addDays, type LocalDate } from "./local-date";

/**
 * A whole day, or a moment in time, worth an entry in somebody's calendar. An entry that may change carries how often it
 * has (`sequence`), so that a program that has it already replaces it.
 */
export type CalendarEntry = { uid: string; title: string; url: string; sequence?: number; location?: string } & (
  | { on: LocalDate; until?: LocalDate }
  | { at: Date; minutes: number }
);

/** What a calendar file is sent for: to put entries into a calendar, or to take them out again. */
export type CalendarMethod = "PUBLISH" | "CANCEL";

/**
 * A calendar file (RFC 5545) that phones and mail programs read.
 * @param stamp when the data were read
 * @param sent for a file that is sent: what for, and by whom (an address); its entries keep their time busy
 */
export function calendarFile(
  name: string,
  entries: CalendarEntry[],
  stamp: Date,
  sent?: { method: CalendarMethod; organizer: string },
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Korpu//Youth programmes//EN",
    "CALSCALE:GREGORIAN",
    ...(sent ? [`METHOD:${sent.method}`] : []),
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => [
      "BEGIN:VEVENT",
      `UID:${entry.uid}`,
      `DTSTAMP:${utc(stamp)}`,
      ...(entry.sequence === undefined ? [] : [`SEQUENCE:${entry.sequence}`]),
      ...("on" in entry
        ? [
            `DTSTART;VALUE=DATE:${compact(entry.on)}`,
            `DTEND;VALUE=DATE:${compact(addDays(entry.until ?? entry.on, 1))}`,
          ]
        : [`DTSTART:${utc(entry.at)}`, `DTEND:${utc(new Date(entry.at.getTime() + entry.minutes * 60_000))}`]),
      `SUMMARY:${escaped(entry.title)}`,
      ...(entry.location ? [`LOCATION:${escaped(entry.location)}`] : []),
      `URL:${entry.url}`,
      ...(sent
        ? [
            `ORGANIZER;CN=Korpu:${sent.organizer}`,
            `STATUS:${sent.method === "CANCEL" ? "CANCELLED" : "CONFIRMED"}`,
            "TRANSP:OPAQUE",
          ]
        : ["TRANSP:TRANSPARENT"]),
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const compact = (date: LocalDate) => date.replaceAll("-", "");
const utc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
const escaped = (text: string) => text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, "\\n");

/** A line is at most 75 bytes long; a longer one goes on in the next after a space, never in the middle of a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
      bytes = 0;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}
