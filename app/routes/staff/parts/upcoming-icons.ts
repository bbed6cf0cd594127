import {
  BellRing,
  CalendarClock,
  Clock,
  DoorOpen,
  Hourglass,
  ListChecks,
  ListOrdered,
  Lock,
  type LucideIcon,
  Mail,
  MailCheck,
  Milestone,
  TicketCheck,
  TimerOff,
  Undo2,
  UserCheck,
} from "lucide-react";
import type { UpcomingKind } from "~/domain/upcoming/kinds";

/** What stands before each kind of thing the clock will do. */
export const UPCOMING_ICONS: Record<UpcomingKind, LucideIcon> = {
  opens: DoorOpen,
  closes: Lock,
  consentsReminded: BellRing,
  consentsLapse: Hourglass,
  returnsReminded: BellRing,
  returnsLapse: Undo2,
  testsClose: TimerOff,
  digestsSent: ListChecks,
  stageEnds: Milestone,
  interviewsReminded: BellRing,
  comeOfAge: UserCheck,
  packetReleased: Mail,
  offersLapse: Clock,
  seatsReleased: TicketCheck,
  waitingListEnds: ListOrdered,
  mailsSent: MailCheck,
  starts: CalendarClock,
};

/** What is counted: applications mostly, drafts of which staff see nothing, seats, reviewers. */
const COUNTED = {
  closes: "drafts",
  seatsReleased: "seats",
  digestsSent: "reviewers",
} as const satisfies Partial<Record<UpcomingKind, string>>;

/** The key of the words for how many it concerns. */
export function countedAs(kind: UpcomingKind): "applications" | (typeof COUNTED)[keyof typeof COUNTED] {
  return kind in COUNTED ? COUNTED[kind as keyof typeof COUNTED] : "applications";
}
