import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import { blockersOf } from "~/domain/forms/blockers-of";
import { asViewer, type Tx } from "~/platform/db.server";
import { guardianDetails } from "./guardian-details";
import { GUARDIAN_POSITIONS, guardianFields } from "./guardian-fields";
import { keepGuardian } from "./keep-guardian.server";
import { loadProfile } from "./load-profile.server";
import type { TypedProfile } from "./profile-checks";
import { profileColumns } from "./profile-columns.server";
import { profileContext } from "./profile-context.server";
import { profileSchema } from "./profile-schema";
import type { ProfileValues } from "./profile-values";
import { SHIPPED_PROFILE } from "./shipped-profile";
import { splitProfile } from "./split-profile";
import type { Viewer } from "./viewer";

/**
 * Saves fields of the viewer's own profile as typed: what is valid goes where it belongs, what is not yet stays beside
 * it to be shown again. The e-mail belongs to the account and is not changed here.
 * @throws {RuleBroken} for values no person can type @throws {Conflict} when the profile was saved since `version`
 */
export function saveProfile(viewer: Viewer, input: ProfileToStore): Promise<SavedProfile> {
  return asViewer(viewer, (tx, now) =>
    storeProfile(tx, now, { personId: viewer.personId, byId: viewer.personId }, input),
  );
}

/** Fields as typed, and the version of the profile they were typed into. */
export type ProfileToStore = { typed: TypedProfile; version: number };
export type SavedProfile = { version: number; savedAt: Date };

/** Does what `saveProfile` does, for the profile of `personId`; `byId`: who typed. */
export async function storeProfile(
  tx: Tx,
  now: Date,
  { personId, byId }: { personId: string; byId: string },
  input: ProfileToStore,
): Promise<SavedProfile> {
  // One person's saves wait for each other here; the row of the profile may not exist yet.
  await tx.$queryRaw`select id from person where id = ${personId}::uuid for update`;
  const stored = await loadProfile(tx, personId);
  if (stored.version !== input.version) throw new Conflict();

  const { email: _, ...typed } = input.typed;
  const merged = { ...stored.typed, ...typed };
  const context = await profileContext(tx, now, merged);
  const sane = profileSchema(SHIPPED_PROFILE, SHIPPED_PROFILE.fields, context, "saving").safeParse(merged);
  if (!sane.success) throw new RuleBroken(blockersOf(sane.error));

  const { email: _address, ...rest } = sane.data;
  const { values, unfinished } = splitProfile(SHIPPED_PROFILE, rest, context);
  const version = stored.version + 1;
  const waiting = await saveGuardians(tx, now, personId, values);
  const row = {
    ...profileColumns(personId, values),
    unfinished: { ...unfinished, ...waiting },
    version,
    updatedAt: now,
  };
  await tx.profile.upsert({
    where: { personId: personId },
    create: { personId, ...row },
    update: row,
    select: { personId: true },
  });
  if (values.noticeLanguage) {
    await tx.person.update({
      where: { id: personId },
      data: { language: values.noticeLanguage },
      select: { id: true },
    });
  }
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: byId,
    action: "save_profile",
    entity: "profile",
    entityId: personId,
    fields: Object.keys(typed).sort(),
  });
  return { version, savedAt: now };
}

/** Keeps each guardian once there is enough of them. @returns what has to wait among the unfinished until then */
async function saveGuardians(tx: Tx, now: Date, personId: string, values: ProfileValues): Promise<TypedProfile> {
  const waiting: TypedProfile = {};
  for (const position of GUARDIAN_POSITIONS) {
    const details = guardianDetails(values, position);
    if (details) await keepGuardian(tx, now, personId, details);
    else {
      const given = guardianFields(position).filter((key) => values[key] !== undefined);
      Object.assign(waiting, Object.fromEntries(given.map((key) => [key, values[key]])));
    }
  }
  return waiting;
}
