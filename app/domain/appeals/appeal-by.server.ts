import { bakuDateOf } from "~/domain/calendar/baku-time";
import type { LocalDate } from "~/domain/calendar/local-date";
import type { WorkingCalendar } from "~/domain/calendar/working-calendar";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { blockersToAppeal } from "./appeal";
import { appealFacts } from "./appeal-facts.server";

/**
 * The last day on which an answer given in this transaction can be appealed against, for its mail; null where it cannot:
 * the cohort knows no appeals, or the person has appealed once already. The same rule decides when they do.
 */
export async function appealBy(
  tx: Tx,
  now: Date,
  answered: { id: string; status: ApplicationStatus; calendar?: WorkingCalendar },
): Promise<LocalDate | null> {
  const facts = await appealFacts(tx, now, answered);
  if (facts.endsAt === null || blockersToAppeal(facts, now).length > 0) return null;
  return bakuDateOf(new Date(facts.endsAt.getTime() - 1));
}
