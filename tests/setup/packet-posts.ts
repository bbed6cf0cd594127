import type { FormPost } from "./posts";

const WORDS = "Özüm haqqında: Ələsgərova “Şəhla” <b>& co</b>";

const packet = (number: string) => () => ({ code: "MM-2026", number });

/** The forms of a packet of decisions; packet 1 of the demonstration's past school is released, packet 9 does not exist. */
export const PACKET_POSTS: Record<string, readonly FormPost[]> = {
  ":language/staff/cohorts/:code/decisions/:number": [
    { who: "coordinator", with: packet("9"), fields: { intent: "release" } },
    { who: "coordinator", with: packet("9"), fields: { intent: "cancel" } },
    { who: "coordinator", with: packet("9"), fields: { intent: "remove", reference: "MM-2026-1" } },
    { who: "head", with: packet("1"), fields: { intent: "approve", seen: "0".repeat(64) } },
    { who: "head", with: packet("1"), fields: { intent: "reject", reason: "" } },
    {
      who: "coordinator",
      with: packet("1"),
      fields: { intent: "releaseAt", "at.day": "31", "at.month": "2", "at.year": "2026", hour: "25:00" },
    },
    {
      who: "coordinator",
      with: packet("1"),
      fields: { intent: "correct", outcome: "reopen", rank: "", reason: WORDS },
      kept: ["reason"],
    },
  ],
};
