import { bakuDateOf } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { LocalDate } from "~/domain/calendar/local-date";
import { addWorkingDays } from "~/domain/calendar/working-calendar";
import { isLanguage, type Language } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer } from "~/platform/db.server";
import { lastSubmission } from "./last-submission.server";
import { loadRunApplication } from "./load-run-application.server";
import { returnable } from "./return-scope";

export type ReturnProposal = {
  /** What can be returned, section by section. */
  sections: ReturnType<typeof returnable>;
  /** The last day proposed for the correction. */
  until: LocalDate;
  /** A guardian has consented: what they confirmed, once it changes, needs a new consent. */
  confirmed: boolean;
  /** In which the applicant reads the note. */
  language: Language;
};

/**
 * What a return of this application could ask for, and until when.
 * @throws {NotFound} when the viewer may not know of it @throws {NotAllowed} when they may read but not act
 */
export function proposeReturn(viewer: Viewer, reference: string): Promise<ReturnProposal> {
  return asViewer(viewer, async (tx, now) => {
    const { id, personId } = await loadRunApplication(tx, viewer, reference);
    const { language } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { language: true } });
    const days = await readSetting(tx, now, "returns.workingDays");
    const sent = await lastSubmission(tx, id);
    return {
      sections: returnable(SHIPPED_PROFILE, sent),
      confirmed: sent.confirmed,
      until: addWorkingDays(bakuDateOf(now), days, await loadCalendar(tx, now)),
      language: isLanguage(language) ? language : "az",
    };
  });
}
