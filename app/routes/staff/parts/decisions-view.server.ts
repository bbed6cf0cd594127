import { displayMoment } from "~/domain/calendar/deadline";
import { type CohortPackets, listPackets, type Packet, type PacketRow } from "~/domain/decisions/list-packets.server";
import { previewMail } from "~/domain/decisions/preview-mail.server";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import type { DecisionOutcome } from "~/generated/prisma/enums";
import { paths } from "~/paths";
import { portalMail } from "~/web/portal-mail.server";
import { blockerWords } from "./blocker-words.server";
import { type StaffWords, staffWords } from "./words.server";

/** The packets of a cohort in words: the pending ones with their dry run, then the past ones with their results. */
export async function decisionsView(viewer: Viewer, language: Language, code: string) {
  const packets = await listPackets(viewer, code);
  const t = staffWords(language);
  const words = (keys: string[]) =>
    keys.map((key) => (packets.reasons[key] ? textIn(packets.reasons[key], language) : key)).join("; ");
  const here = paths.staffDecisions(language, code);
  const row = (packet: Packet) => (each: PacketRow) => ({
    reference: each.reference,
    name: `${each.surname} ${each.givenName}`,
    href: paths.staffApplication(language, each.reference),
    status: each.status,
    outcome: t(`staff:outcome.${each.outcome}`),
    rank: each.rank === null ? "" : String(each.rank),
    reasons: words(each.reasonKeys),
    decidedBy: each.decidedBy ?? "",
    changed: each.changed,
    mailHref: `${here}?packet=${packet.number}&mail=${encodeURIComponent(each.reference)}`,
    result: resultOf(t, packet, each),
  });
  return {
    title: t("staff:decisions.title"),
    here,
    reviewHref: paths.staffApplications(language, code, "?tab=review&decision=none"),
    pending: packets.pending.map((packet) => pendingView(t, language, packet, packets, packet.rows.map(row(packet)))),
    past: packets.past.map((packet) => pastView(t, packet, packet.rows.map(row(packet)))),
  };
}

type RowView = { reference: string; changed: boolean };

function pendingView<R extends RowView>(
  t: StaffWords,
  language: Language,
  packet: CohortPackets["pending"][number],
  { seats, now }: CohortPackets,
  rows: R[],
) {
  const count = (outcome: DecisionOutcome) => packet.rows.filter((row) => row.outcome === outcome).length;
  const { facts, releaseAt } = packet;
  const approval = facts.approval.required
    ? facts.approval.given
      ? "approvalGiven"
      : "approvalMissing"
    : "approvalNotRequired";
  return {
    number: packet.number,
    state: packet.state,
    stateWords: t(`staff:decisions.${packet.state}`),
    rows,
    counts: {
      offers: count("offer"),
      waiting: count("waitlist"),
      shortlists: count("shortlist"),
      refusals: count("not_select"),
    },
    freeSeats: seats.free,
    places: facts.places.length < 2 ? [] : facts.places.map((place) => shareView(t, language, place)),
    tooManyOffers: facts.places.some(({ offers, free }) => offers > free),
    waitingNow: t("staff:decisions.waitingNow", { already: facts.waiting.already, most: facts.waiting.most }),
    changed: rows.filter(({ changed }) => changed).length,
    approval: t(`staff:decisions.${approval}`),
    blockers: packet.state === "scheduled" ? [] : packet.blockers.map((blocker) => blockerWords(t, blocker)),
    release: releaseAt && {
      at: t("staff:decisions.countdown", { time: displayMoment(releaseAt) }),
      secondsLeft: Math.max(0, Math.ceil((releaseAt.getTime() - now.getTime()) / 1000)),
    },
  };
}

/** The offers of a place and a group against its free seats. */
function shareView(t: StaffWords, language: Language, share: Share) {
  const { name, title, reservedFor, offers, free } = share;
  const words = [title, reservedFor].flatMap((part) => (part ? [textIn(part, language)] : [])).join(" · ");
  return {
    key: `${name} ${reservedFor ? textIn(reservedFor, language) : ""}`,
    name: words || t("staff:seats.openToAll"),
    count: t("staff:decisions.ofFree", { offers, free }),
    wrong: offers > free,
  };
}

type Share = CohortPackets["pending"][number]["facts"]["places"][number];

function pastView<R>(t: StaffWords, packet: Packet, rows: R[]) {
  const skipped = packet.rows.filter((row) => row.skipped !== null).length;
  return {
    number: packet.number,
    stateWords: t(`staff:decisions.${packet.state}`),
    released:
      packet.releasedAt &&
      t("staff:decisions.releasedAt", { time: displayMoment(packet.releasedAt), by: packet.releasedBy ?? "" }),
    counts: packet.releasedAt && t("staff:decisions.counts", { released: packet.rows.length - skipped, skipped }),
    rows,
  };
}

const SKIPPED = ["changed", "no_free_seat", "too_late", "cancelled"] as const;

/** Why a row was passed by, in words; a reason of a later release is shown as it stands. */
function skippedWords(t: StaffWords, reason: string): string {
  const known = SKIPPED.find((each) => each === reason);
  return known ? t(`staff:skipped.${known}`) : reason;
}

function resultOf(t: StaffWords, packet: Packet, row: PacketRow): string {
  if (row.skipped !== null) return skippedWords(t, row.skipped);
  return t(packet.releasedAt ? "staff:decisions.resultReleased" : "staff:decisions.resultCancelled");
}

/** The mail of one decision as it would be sent now; null when none is asked for. */
export async function mailView(
  viewer: Viewer,
  language: Language,
  asked: { code: string; packet: string | null; reference: string | null },
) {
  if (asked.reference === null || asked.packet === null || !/^\d{1,6}$/.test(asked.packet)) return null;
  const t = staffWords(language);
  const { reference } = asked;
  const preview = await previewMail(viewer, { cohortCode: asked.code, number: Number(asked.packet), reference });
  if ("skipped" in preview) {
    return { reference, note: t("staff:decisions.mailNone", { why: skippedWords(t, preview.skipped) }), mail: null };
  }
  const { subject, text } = await portalMail(preview.mail);
  const of = preview.mail.language;
  return {
    reference,
    note: t("staff:decisions.mailTo", { language: t(`staff:languageName.${of}`) }),
    mail: { subject, text, lang: of },
  };
}

export type PendingPacketView = Awaited<ReturnType<typeof decisionsView>>["pending"][number];
export type PastPacketView = Awaited<ReturnType<typeof decisionsView>>["past"][number];
export type MailPreviewView = NonNullable<Awaited<ReturnType<typeof mailView>>>;
