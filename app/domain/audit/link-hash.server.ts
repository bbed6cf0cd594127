import { createHash } from "node:crypto";
import type { AuditActor } from "~/generated/prisma/enums";

/** A line of the audit trail as it was written: all of its columns. */
export type AuditLine = {
  id: bigint;
  at: Date;
  actor: AuditActor;
  actorPersonId: string | null;
  action: string;
  entity: string;
  entityId: string;
  fields: string[];
  reason: string | null;
  requestId: string | null;
};

/** What the first link follows. */
export const NO_HASH = "0".repeat(64);

/**
 * The hash of a link: SHA-256, hexadecimal, of the hash before it, its position and every column of its line. Written as
 * JSON, so that no two lines are spelled alike. What is spelled here is spelled so for ever.
 */
export function linkHash(previous: string, position: bigint, line: AuditLine): string {
  const spelled = JSON.stringify([
    previous,
    String(position),
    String(line.id),
    line.at.toISOString(),
    line.actor,
    line.actorPersonId,
    line.action,
    line.entity,
    line.entityId,
    line.fields,
    line.reason,
    line.requestId,
  ]);
  return createHash("sha256").update(spelled).digest("hex");
}
