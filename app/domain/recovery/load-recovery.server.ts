import { localDateOfColumn } from "~/domain/calendar/local-date";
import { NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { isUuid } from "~/domain/uuid";
import { actAsPortal, type Tx } from "~/platform/db.server";
import { lookupHash } from "~/platform/secret-box.server";
import { normaliseDocumentNumber } from "../people/document";
import { type Match, matchOf, matchOfNames, type RecoveryFacts, waitsForStaff } from "./account-recovery";
import { answersRecovery } from "./policy";
import { recoverableAccount } from "./recoverable-account.server";

/**
 * A request for whoever checks such, locked, with how it stands to the account: what the account holds leaves this
 * function as "matches" and "differs" alone.
 * @throws {NotAllowed} @throws {NotFound}, also for one's own account: nobody checks themselves
 */
export async function loadRecovery(tx: Tx, now: Date, viewer: Viewer, input: { id: string; document?: string }) {
  if (!answersRecovery(viewer)) throw new NotAllowed(false);
  const { id, document = "" } = input;
  if (!isUuid(id)) throw new NotFound();
  await tx.$queryRaw`select 1 as one from account_recovery where id = ${id}::uuid for update`;
  return actAsPortal(tx, "account_recovery", () => load(tx, now, viewer, id, document));
}

async function load(tx: Tx, now: Date, viewer: Viewer, id: string, document: string) {
  // Until the new address has answered nobody knows that somebody asks at all.
  const recovery = await tx.accountRecovery.findFirst({
    where: {
      id,
      way: "desk",
      askedAt: { not: null },
      OR: [{ personId: null }, { personId: { not: viewer.personId } }],
    },
  });
  if (!recovery) throw new NotFound();
  const { personId } = recovery;
  const account = personId ? await recoverableAccount(tx, now, { personId }) : null;
  const profile = personId ? await tx.profile.findUnique({ where: { personId } }) : null;
  const day = (date: Date | null | undefined) => (date ? localDateOfColumn(date) : null);
  const facts: RecoveryFacts = {
    account: account?.kind ?? "none",
    surname: matchOfNames(recovery.surname, profile?.surname ?? null),
    givenName: matchOfNames(recovery.givenName, profile?.givenName ?? null),
    birthDate: matchOf(day(recovery.birthDate), day(profile?.birthDate)),
    document: document.trim() === "" ? null : matchOfDocument(document, profile),
  };
  const submitted = personId
    ? await tx.application.count({ where: { personId, submittedAt: { not: null }, erasedAt: null } })
    : 0;
  const twoNeeded = submitted > 0 && (await readSetting(tx, now, "recovery.secondPerson"));
  return { recovery, facts, twoNeeded, open: waitsForStaff(recovery.state) };
}

/** The number of the document, or the FIN that stands in it. */
function matchOfDocument(
  typed: string,
  held: { docNumberLookup: string | null; finLookup: string | null } | null,
): Match {
  const number = normaliseDocumentNumber(typed);
  const own = [held?.docNumberLookup, held?.finLookup].filter((each) => typeof each === "string");
  if (own.length === 0) return "notHeld";
  const asTyped = [lookupHash(number, "docNumber"), lookupHash(number, "fin")];
  return own.some((each) => asTyped.includes(each)) ? "matches" : "differs";
}
