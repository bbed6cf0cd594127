import { bakuInstant } from "~/domain/calendar/baku-time";
import { localDate } from "~/domain/calendar/local-date";
import { approvePacket } from "~/domain/decisions/approve-packet.server";
import { cancelRelease } from "~/domain/decisions/cancel-release.server";
import { correctPacket } from "~/domain/decisions/correct-packet.server";
import type { AskedPacket } from "~/domain/decisions/load-packet.server";
import { CORRECTIONS } from "~/domain/decisions/outcomes";
import { rejectPacket } from "~/domain/decisions/reject-packet.server";
import { scheduleRelease } from "~/domain/decisions/schedule-release.server";
import { unstageDecision } from "~/domain/decisions/unstage-decision.server";
import { RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "./blocker-words.server";
import type { StaffWords } from "./words.server";

const INTENTS = ["approve", "reject", "release", "releaseAt", "cancel", "remove", "correct"] as const;
type PacketIntent = (typeof INTENTS)[number];

const FIELDS = [
  ...["seen", "reason", "reference", "outcome", "rank", "unitPlaceId", "extraSeat"],
  ...["at.day", "at.month", "at.year", "hour"],
] as const;
type TypedPacket = Record<string, string>;
export type PacketForm = { intent: PacketIntent; references: string[] } & Record<(typeof FIELDS)[number], string>;

/** A form of a packet's page; null when it is none of ours. */
export function readPacketForm(field: (name: string) => unknown[]): PacketForm | null {
  const [asked] = field("intent");
  const intent = INTENTS.find((each) => each === asked);
  if (!intent) return null;
  const texts = (name: string) =>
    field(name).map((value) => (typeof value === "string" ? storableText(value).slice(0, 5000) : ""));
  const one = (name: (typeof FIELDS)[number]) => texts(name)[0] ?? "";
  return {
    intent,
    // Carried over from the page in another language they stand under their own name.
    references: [...texts("reference"), ...texts("references")].filter((text) => text !== "").slice(0, 500),
    ...{ seen: one("seen"), reason: one("reason"), reference: one("reference"), outcome: one("outcome") },
    ...{ rank: one("rank"), unitPlaceId: one("unitPlaceId"), extraSeat: one("extraSeat") },
    ...{ "at.day": one("at.day"), "at.month": one("at.month"), "at.year": one("at.year"), hour: one("hour") },
  };
}

/** What the page says when it is shown again. */
const DONE = {
  approve: "approved",
  reject: "rejected",
  release: "scheduled",
  releaseAt: "scheduled",
  cancel: "cancelled",
  remove: "removed",
  correct: "corrected",
} as const satisfies Record<PacketIntent, string>;
type PacketDone = (typeof DONE)[PacketIntent];

export const isPacketDone = (value: string | null): value is PacketDone =>
  Object.values(DONE).some((done) => done === value);

/** Does it. @returns the packet to show then, and what to say @throws {RuleBroken} @throws {Conflict} */
export async function actOnPacket(
  viewer: Viewer,
  packet: AskedPacket,
  form: PacketForm,
): Promise<{ number: number; done: PacketDone }> {
  const done = { number: packet.number, done: DONE[form.intent] };
  switch (form.intent) {
    case "approve":
      await approvePacket(viewer, { ...packet, seen: form.seen });
      return done;
    case "reject":
      await rejectPacket(viewer, { ...packet, reason: form.reason });
      return done;
    case "release":
      await scheduleRelease(viewer, packet);
      return done;
    case "releaseAt":
      await scheduleRelease(viewer, { ...packet, at: timeOf(form) });
      return done;
    case "cancel":
      await cancelRelease(viewer, packet);
      return done;
    case "remove":
      await unstageDecision(viewer, { reference: form.reference });
      return done;
    case "correct":
      return { ...done, ...(await correctPacket(viewer, { ...packet, reason: form.reason, rows: rowsOf(form) })) };
  }
}

/** The moment asked for by Baku's clocks; no moment at all when it is not one. */
function timeOf(form: PacketForm): Date {
  const day = localDate(Number(form["at.year"]), Number(form["at.month"]), Number(form["at.day"]));
  const hour = form.hour.trim();
  return day && /^([01]\d|2[0-3]):[0-5]\d$/.test(hour) ? bakuInstant(day, hour) : new Date(Number.NaN);
}

/** Those chosen, in the order of the list: the rank asked for is the first's, the others follow. */
function rowsOf({ references, rank, unitPlaceId, extraSeat, ...form }: PacketForm) {
  const outcome = CORRECTIONS.find((each) => each === form.outcome);
  if (!outcome) throw new RuleBroken([{ key: "correction.outcomeMissing", field: "outcome" }]);
  const first = rank.trim() === "" ? null : Number(/^\d{1,6}$/.test(rank.trim()) ? rank : 0);
  return [...new Set(references)].map((reference, at) => ({
    reference,
    outcome,
    rank: first === null || outcome !== "waitlist" ? null : first === 0 ? 0 : first + at,
    unitPlaceId: unitPlaceId === "" ? null : unitPlaceId,
    extraSeat: outcome === "offer" && extraSeat === "yes",
  }));
}

/** Why it was refused, in words, and what was typed. */
export function packetRefusal(t: StaffWords, form: PacketForm, refusal: Refusal) {
  const summary =
    refusal.status === 409
      ? [{ text: t("staff:conflictPacket"), field: undefined }]
      : refusal.blockers.map((blocker) => ({ text: blockerWords(t, blocker), field: blocker.field }));
  const errors: Record<string, string> = {};
  for (const { text, field } of summary) if (field) errors[field] = text;
  const { intent, references, ...typed } = form;
  return { intent, typed: { ...(typed satisfies TypedPacket), references }, summary, errors };
}

export type RefusedPacket = ReturnType<typeof packetRefusal>;
