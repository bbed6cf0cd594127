import { moveDraftsToForm } from "~/domain/applications/move-drafts-to-form.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, Conflict, RuleBroken } from "~/domain/errors";
import { loadTranslationChecks } from "~/domain/translations/load-translation-checks.server";
import type { Tx } from "~/platform/db.server";
import { sha256OfJson } from "./canonical-json";
import { draftFormSchema, type FormContent } from "./form-content-schema";
import { formFaults } from "./form-faults";
import { formTranslationState } from "./form-translation-state";

export type PublishedForm = { id: string; number: number; sha256: string; drafts: number };

type Publishing = {
  cohortId: string;
  personId: string;
  /** Why a later version was needed; null for the first. */
  reason: string | null;
  /** The revision that was looked at; without one, whatever is there. */
  revision?: number;
};

/**
 * Publishes the draft of a cohort's form within the caller's transaction: locks it with its SHA-256 and moves drafts of
 * applications over to it; answers to questions that still exist stay. What was submitted stays with its version.
 * @throws {RuleBroken} without a draft, or with everything that hinders publishing @throws {Conflict} when it changed since
 */
export async function publishForm(tx: Tx, now: Date, publishing: Publishing): Promise<PublishedForm> {
  const { cohortId, personId, reason, revision } = publishing;
  const draft = await tx.formVersion.findFirst({
    where: { cohortId, publishedAt: null },
    select: { id: true, number: true, content: true, revision: true },
  });
  if (!draft) throw new RuleBroken([{ key: "formPublish.noDraft" }]);
  const content = draftFormSchema.parse(draft.content);
  const blockers = await formBlockers(tx, cohortId, draft.id, content);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const sha256 = await sha256OfJson(content);
  const { count } = await tx.formVersion.updateMany({
    where: { id: draft.id, publishedAt: null, revision: revision ?? draft.revision },
    data: { publishedAt: now, sha256, reason },
  });
  if (count === 0) throw new Conflict();
  const drafts = await moveDraftsToForm(tx, { cohortId, formVersionId: draft.id });
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: personId,
    action: "publish_form_version",
    entity: "form_version",
    entityId: draft.id,
    ...(reason !== null && { reason }),
  });
  return { id: draft.id, number: draft.number, sha256, drafts };
}

async function formBlockers(tx: Tx, cohortId: string, draftId: string, content: FormContent): Promise<Blocker[]> {
  const faults = formFaults(content, await loadPlaceKeys(tx, cohortId));
  const checks = await loadTranslationChecks(tx, "form_version", draftId);
  const outdated = (await formTranslationState(content, checks)).filter(({ state }) => state === "changed");
  return [
    ...(faults.length > 0 ? [{ key: "formPublish.faults", params: { number: faults.length } }] : []),
    ...(outdated.length > 0 ? [{ key: "formPublish.translations", params: { number: outdated.length } }] : []),
  ];
}

/** The places of a cohort by the keys that answers name them by. */
export async function loadPlaceKeys(tx: Tx, cohortId: string): Promise<string[]> {
  const places = await tx.unitPlace.findMany({ where: { cohortId }, select: { key: true } });
  return places.map(({ key }) => key);
}
