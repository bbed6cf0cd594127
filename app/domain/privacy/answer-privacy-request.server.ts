import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { erasureFacts } from "./erasure-facts.server";
import { type LoadedPrivacyRequest, loadPrivacyRequest } from "./load-privacy-request.server";
import { blockersToErasure, REQUEST_WORDS, wordFaults } from "./privacy-request";

type PrivacyAnswer = { id: string; verdict: "granted" | "refused" | null; answer: string };

/**
 * Answers what somebody asked about their data, in words they are sent. An erasure that is agreed to waits for a second
 * person, and nobody is told before.
 * @throws {RuleBroken} @throws {Conflict} when it was answered or taken back meanwhile @throws {NotAllowed} @throws {NotFound}
 */
export function answerPrivacyRequest(viewer: Viewer, input: PrivacyAnswer): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const request = await loadPrivacyRequest(tx, viewer, input.id);
    if (request.state !== "asked") throw new Conflict(request.state);
    const answer = input.answer.trim();
    const erases = request.kind === "erase" && input.verdict === "granted";
    const blockers = [
      ...(input.verdict === null ? [{ key: "privacy.verdictMissing", field: "verdict" }] : []),
      ...wordFaults(answer, "answer", REQUEST_WORDS),
      ...(erases ? blockersToErasure(await erasureFacts(tx, now, request.personId)) : []),
    ];
    if (input.verdict === null || blockers.length > 0) throw new RuleBroken(blockers);
    await tx.privacyRequest.update({
      where: { id: request.id },
      data: {
        state: erases ? "agreed" : input.verdict,
        ...{ answer, answeredById: viewer.personId, answeredAt: now, sentBack: null },
      },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "answer_privacy_request" },
      ...{ entity: "privacy_request", entityId: request.id, fields: [request.kind, input.verdict] },
    });
    if (!erases) await tell(tx, now, request, answer);
  });
}

async function tell(tx: Tx, now: Date, request: LoadedPrivacyRequest, answer: string): Promise<void> {
  const { user, language } = request.person;
  if (!user) return;
  await enqueueMail(tx, now, {
    ...mailOf("privacyAnswered", { answer }),
    language: isLanguage(language) ? language : "az",
    ...{ to: user.email, personId: request.personId, key: `privacyAnswered:${request.id}` },
  });
}
