import { asSystem } from "~/platform/db.server";
import { keyIdOf, type SecretBox } from "~/platform/secret-box.server";
import type { SealedColumn } from "./sealed-columns.server";
import { eachBatch, type SealedRow } from "./sealed-rows.server";

/** A value that cannot be opened: its key is not known here, or it was changed or moved. */
export type Unreadable = { column: string; row: string; keyId: string; cause: "unknownKey" | "changed" };

/**
 * Seals anew what stands under another key than the box's first. Each batch is one statement that writes a row only while
 * it still holds what was read: what the portal writes meanwhile stays, and a run that was cut off is simply begun anew.
 */
export async function resealColumn(
  column: SealedColumn,
  box: SecretBox,
  onProgress: (resealed: number) => void,
): Promise<{ resealed: number; unreadable: Unreadable[] }> {
  const unreadable: Unreadable[] = [];
  let resealed = 0;
  await eachBatch(column, async (rows) => {
    const written = rows.flatMap((row) => {
      const bytes = Buffer.from(row.stored, column.encoding);
      const opened = openRow(box, bytes, row);
      if (typeof opened === "string") {
        if (keyIdOf(bytes) === box.keyId) return [];
        return { ...row, anew: Buffer.from(box.seal(opened, row.boundTo)).toString(column.encoding) };
      }
      unreadable.push({ column: column.name, row: row.id, ...opened });
      return [];
    });
    if (written.length === 0) return;
    resealed += await write(column, written);
    onProgress(resealed);
  });
  return { resealed, unreadable };
}

/** The value; or why there is none. Opened even where the key is right, so that what was moved is found as well. */
function openRow(box: SecretBox, bytes: Buffer, row: SealedRow): string | Pick<Unreadable, "keyId" | "cause"> {
  try {
    return box.open(bytes, row.boundTo);
  } catch {
    const keyId = keyIdOf(bytes);
    return { keyId, cause: box.keyIds.includes(keyId) ? "changed" : "unknownKey" };
  }
}

function write(column: SealedColumn, rows: (SealedRow & { anew: string })[]): Promise<number> {
  const { table, id, stored, store } = column;
  return asSystem(
    "rotate_keys",
    (tx) => tx.$executeRaw`
      update ${table} t set ${store}
      from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.stored)}::text[],
        ${rows.map(({ anew }) => anew)}::text[]) as n(id, old, new)
      where t.${id} = n.id and ${stored} = n.old`,
  );
}
