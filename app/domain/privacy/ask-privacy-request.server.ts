import { recordAudit } from "~/domain/audit/record-audit.server";
import { afterBakuDay, bakuDateOf } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { addWorkingDays } from "~/domain/calendar/working-calendar";
import { RuleBroken } from "~/domain/errors";
import { mailOf } from "~/domain/messages/mail-templates";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { PrivacyRequestKind } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { erasureFacts } from "./erasure-facts.server";
import { blockersToErasure, REQUEST_WORDS, wordFaults } from "./privacy-request";

/**
 * Asks for one's data to be corrected, objects to a use of them, or asks for everything to be erased. One request of a
 * kind is open at a time; the same words sent twice are one. The person reads until when they are answered.
 * @throws {RuleBroken}
 */
export function askPrivacyRequest(
  viewer: Viewer,
  input: { kind: PrivacyRequestKind; text: string; sure: boolean },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { personId } = viewer;
    const { kind } = input;
    const text = input.text.trim();
    await tx.$queryRaw`select 1 as one from person where id = ${personId}::uuid for update`;
    const open = await tx.privacyRequest.findFirst({
      where: { personId, kind, state: { in: ["asked", "agreed"] } },
      select: { text: true },
    });
    if (open && open.text === text) return;
    if (open) throw new RuleBroken([{ key: "privacy.onlyOne" }]);
    const least = kind === "erase" ? 0 : REQUEST_WORDS.least;
    const blockers = [
      ...wordFaults(text, "text", { ...REQUEST_WORDS, least }),
      ...(kind === "erase" ? blockersToErasure(await erasureFacts(tx, now, personId)) : []),
      ...(kind === "erase" && !input.sure ? [{ key: "privacy.notSure", field: "sure" }] : []),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const days = await readSetting(tx, now, "privacy.answerWorkingDays");
    const answerBy = afterBakuDay(addWorkingDays(bakuDateOf(now), days, await loadCalendar(tx, now)));
    await write(tx, now, viewer, { kind, text, answerBy });
  });
}

async function write(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  request: { kind: PrivacyRequestKind; text: string; answerBy: Date },
): Promise<void> {
  const { personId, email, language } = viewer;
  const { id } = await tx.privacyRequest.create({
    data: { ...request, personId, askedAt: now },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    ...{ actor: "person", actorPersonId: personId, action: "ask_privacy_request" },
    ...{ entity: "privacy_request", entityId: id, fields: [request.kind] },
  });
  await enqueueMail(tx, now, {
    ...mailOf("privacyAsked", { answerBy: request.answerBy.toISOString() }),
    ...{ language, to: email, personId, key: `privacyAsked:${id}` },
  });
}
