import { z } from "zod";
import { cancelRelease } from "~/domain/decisions/cancel-release.server";
import { scheduleRelease } from "~/domain/decisions/schedule-release.server";
import { unstageDecision } from "~/domain/decisions/unstage-decision.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "./blocker-words.server";
import { staffWords } from "./words.server";

const number = z.coerce.number().int().min(1).max(1_000_000);

const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("release"), number }),
  z.object({ intent: z.literal("cancel"), number }),
  z.object({ intent: z.literal("remove"), reference: z.string().max(40) }),
]);

export type PacketForm = z.infer<typeof formSchema>;

/** What a form about a packet asks for; null when it is no form of ours. */
export function readPacketForm(form: FormData): PacketForm | null {
  return formSchema.safeParse(Object.fromEntries(form)).data ?? null;
}

/** Does it. @throws {RuleBroken} @throws {Conflict} */
export async function actOnPacket(viewer: Viewer, cohortCode: string, asked: PacketForm): Promise<void> {
  switch (asked.intent) {
    case "release":
      await scheduleRelease(viewer, { cohortCode, number: asked.number });
      return;
    case "cancel":
      return cancelRelease(viewer, { cohortCode, number: asked.number });
    case "remove":
      return unstageDecision(viewer, { reference: asked.reference });
  }
}

/** Why it was refused, in words. */
export function packetRefusal(language: Language, refusal: Refusal): { text: string }[] {
  const t = staffWords(language);
  if (refusal.status === 409) return [{ text: t("staff:conflictPacket") }];
  return refusal.blockers.map((blocker) => ({ text: blockerWords(t, blocker) }));
}
