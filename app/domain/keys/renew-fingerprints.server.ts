import { type IdentityNumber, identityBoundTo } from "~/domain/people/identity-seal.server";
import { asSystem, type Tx } from "~/platform/db.server";
import { lookupHash, type SecretBox } from "~/platform/secret-box.server";

const BATCH = 500;

type Row = {
  personId: string;
  finSealed: Uint8Array<ArrayBuffer> | null;
  finLookup: string | null;
  docNumberSealed: Uint8Array<ArrayBuffer> | null;
  docNumberLookup: string | null;
};

const NUMBERS = [
  { kind: "fin", sealed: "finSealed", lookup: "finLookup" },
  { kind: "docNumber", sealed: "docNumberSealed", lookup: "docNumberLookup" },
] as const satisfies { kind: IdentityNumber; sealed: keyof Row; lookup: keyof Row }[];

/**
 * The fingerprints by which identity numbers are found, made anew where SECRET is another than the one they were made
 * with. @returns how many were
 */
export async function renewFingerprints(box: SecretBox): Promise<number> {
  let renewed = 0;
  for (let after: string | undefined; ; ) {
    const rows: Row[] = await asSystem("rotate_keys", (tx) =>
      tx.profile.findMany({
        where: { personId: { gt: after }, OR: [{ finSealed: { not: null } }, { docNumberSealed: { not: null } }] },
        orderBy: { personId: "asc" },
        take: BATCH,
        select: { personId: true, finSealed: true, finLookup: true, docNumberSealed: true, docNumberLookup: true },
      }),
    );
    for (const row of rows) renewed += await renew(row, box);
    if (rows.length < BATCH) return renewed;
    after = rows.at(-1)?.personId;
  }
}

async function renew(row: Row, box: SecretBox): Promise<number> {
  let renewed = 0;
  for (const { kind, sealed, lookup } of NUMBERS) {
    const [bytes, before] = [row[sealed], row[lookup]];
    const plain = bytes && openedOf(box, bytes, identityBoundTo(kind, row.personId));
    if (!bytes || plain === null || before === null || lookupHash(plain, kind) === before) continue;
    const now = { [lookup]: lookupHash(plain, kind) };
    renewed += await asSystem("rotate_keys", async (tx) => {
      const { personId } = row;
      const { count } = await tx.profile.updateMany({
        where: { personId, [sealed]: bytes, [lookup]: before },
        data: now,
      });
      if (count > 0 && kind === "fin") await followApplications(tx, personId, before, lookupHash(plain, kind));
      return count;
    });
  }
  return renewed;
}

/** Applications keep the fingerprint of the FIN they were submitted with: those submitted with this one follow it. */
async function followApplications(tx: Tx, personId: string, before: string, finLookup: string): Promise<void> {
  await tx.application.updateMany({ where: { personId, finLookup: before }, data: { finLookup } });
}

/** Null for what cannot be opened: the re-sealing has named it. */
function openedOf(box: SecretBox, sealed: Uint8Array, boundTo: string): string | null {
  try {
    return box.open(sealed, boundTo);
  } catch {
    return null;
  }
}
