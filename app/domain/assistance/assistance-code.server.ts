import { randomInt } from "node:crypto";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { lookupHash } from "~/platform/secret-box.server";

const MINUTE_MS = 60_000;

/** What a person agrees to with a code: that an operator comes into the draft, or that it is sent as it stands. */
type Purpose = "open" | "send";

type Of = { id: string; applicationId: string };
type Kept = Of & { codeHash: string | null; codeUntil: Date | null; codeTries: number };

/** Six digits of true randomness, with leading noughts; one sent before works no more. */
export async function giveCode(tx: Tx, now: Date, of: Of, purpose: Purpose): Promise<{ code: string; until: Date }> {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const until = new Date(now.getTime() + (await readSetting(tx, now, "assistance.codeMinutes")) * MINUTE_MS);
  const data = { codeHash: await codeHash(tx, of, purpose, code), codeUntil: until, codeTries: 0 };
  await tx.assistance.update({ where: { id: of.id }, data, select: { id: true } });
  return { code, until };
}

/**
 * Whether a code is the one that was sent, in time, and for what stands there now. A wrong one is counted, for good only
 * if the transaction is kept: whoever guesses must not be given the try back.
 */
export async function codeFits(tx: Tx, now: Date, kept: Kept, purpose: Purpose, typed: string): Promise<boolean> {
  const most = await readSetting(tx, now, "assistance.codeTries");
  const given = await codeHash(tx, kept, purpose, typed.replace(/\s/g, ""));
  const inTime = kept.codeUntil !== null && kept.codeUntil > now;
  if (inTime && kept.codeTries < most && given === kept.codeHash) return true;
  await tx.assistance.update({ where: { id: kept.id }, data: { codeTries: { increment: 1 } }, select: { id: true } });
  return false;
}

/**
 * What is kept of a code: its fingerprint together with the versions of the answers and of the profile it agrees to. After
 * an edit of either the same digits fit no more, whoever made it.
 */
async function codeHash(tx: Tx, of: Of, purpose: Purpose, code: string): Promise<string> {
  const seen = purpose === "send" ? await seenVersion(tx, of.applicationId) : "";
  return lookupHash([of.id, purpose, seen, code].join(":"), "assistance code");
}

/** The versions of the answers and of the profile somebody has before them. */
export async function seenVersion(tx: Tx, applicationId: string): Promise<string> {
  const { answersVersion, person } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { answersVersion: true, person: { select: { profile: { select: { version: true } } } } },
  });
  return `${answersVersion}.${person.profile?.version ?? 0}`;
}
