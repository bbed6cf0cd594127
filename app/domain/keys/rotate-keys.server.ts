import { recordAudit } from "~/domain/audit/record-audit.server";
import { asSystem } from "~/platform/db.server";
import { keyIdOf, type SecretBox, secretBox } from "~/platform/secret-box.server";
import { renewFingerprints } from "./renew-fingerprints.server";
import { resealColumn, type Unreadable } from "./reseal-column.server";
import { SEALED_COLUMNS } from "./sealed-columns.server";
import { eachBatch } from "./sealed-rows.server";

export type Rotation = {
  /** Which key seals now. */
  keyId: string;
  /** Values sealed anew, and fingerprints made anew, by this run. */
  resealed: number;
  renewed: number;
  /** How many values stand under each key after it. */
  byKey: Record<string, number>;
  unreadable: Unreadable[];
};

/**
 * Brings every sealed value under the first of SEALING_KEYS. The portal may run meanwhile, and the run may be cut off at
 * any moment: the next one goes on with what is left. What cannot be opened is named and left as it is.
 * @param onProgress told what was sealed anew so far, column by column
 */
export async function rotateKeys(
  onProgress: (column: string, resealed: number) => void = () => {},
  box: SecretBox = secretBox,
): Promise<Rotation> {
  const unreadable: Unreadable[] = [];
  let resealed = 0;
  for (const column of SEALED_COLUMNS) {
    const done = await resealColumn(column, box, (sofar) => onProgress(column.name, sofar));
    unreadable.push(...done.unreadable);
    resealed += done.resealed;
  }
  const renewed = await renewFingerprints(box);
  const byKey = await countByKey();
  await asSystem("rotate_keys", (tx, now) =>
    recordAudit(tx, now, {
      ...{ actor: "system", actorPersonId: null, action: "rotate_keys", entity: "portal", entityId: box.keyId },
      fields: SEALED_COLUMNS.map(({ name }) => name),
      reason: `resealed ${resealed}, fingerprints ${renewed}, unreadable ${unreadable.length}`,
    }),
  );
  return { keyId: box.keyId, resealed, renewed, byKey, unreadable };
}

async function countByKey(): Promise<Record<string, number>> {
  const byKey: Record<string, number> = {};
  for (const column of SEALED_COLUMNS) {
    await eachBatch(column, (rows) => {
      for (const { stored } of rows) {
        const id = keyIdOf(Buffer.from(stored, column.encoding));
        byKey[id] = (byKey[id] ?? 0) + 1;
      }
    });
  }
  return byKey;
}
