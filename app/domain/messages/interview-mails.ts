import { type CalendarMethod, calendarFile } from "~/domain/calendar/calendar-file";
import { type Language, textIn } from "~/domain/languages";
import { mailFacts } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailContent } from "./mail-shape";
import type { MailData } from "./mail-templates";

type Interview = MailData<"interviewReminder"> &
  Partial<Pick<MailData<"interviewBooked">, "uid" | "sequence" | "stamp">>;

/** When and where an interview is; with the entry for the calendar unless `method` is null. */
export function interviewMail(
  data: Interview,
  language: Language,
  links: MailLinks,
  method: CalendarMethod | null,
): MailContent {
  const { about, text, moment, words } = mailFacts(language);
  return {
    greets: data.givenName,
    facts: [
      ...about(data),
      ...text("stage", data.stageName),
      ...moment("interviewAt", data.startsAt),
      ...text("interviewPlace", data.place),
      // Whoever no longer comes needs no way in.
      ...words("interviewLink", method === "CANCEL" ? null : data.link),
    ],
    action:
      method === "CANCEL"
        ? { label: "application", href: links.application(language, data.reference) }
        : { label: "interview", href: links.interview(language, data.reference) },
    ...(method && { calendar: { method, content: calendarOf(data, language, links, method) } }),
  };
}

function calendarOf(data: Interview, language: Language, links: MailLinks, method: CalendarMethod): string {
  const { uid = "", sequence = 0, stamp = data.startsAt } = data;
  const title = `${textIn(data.stageName, language)} · ${textIn(data.cohortName, language)}`;
  const entry = {
    ...{ uid, title, sequence, minutes: data.minutes },
    url: links.interview(language, data.reference),
    at: new Date(data.startsAt),
    location: data.link ?? (data.place ? textIn(data.place, language) : undefined),
  };
  return calendarFile(title, [entry], new Date(stamp), { method, organizer: links.home(language) });
}
