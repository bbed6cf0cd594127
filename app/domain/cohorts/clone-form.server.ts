import { draftFormSchema } from "~/domain/forms/form-content-schema";
import { formTexts } from "~/domain/forms/form-texts";
import type { Tx } from "~/platform/db.server";
import { markYearsMoved } from "./mark-years-moved.server";
import { yearsMoved } from "./moved-days";

/** A cohort's form in force as the first draft of another's, years in its texts moved along. */
export async function cloneForm(tx: Tx, now: Date, fromId: string, cohortId: string, years: number): Promise<void> {
  const form = await tx.formVersion.findFirst({
    where: { cohortId: fromId },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  if (!form) return;
  const before = draftFormSchema.parse(form.content);
  const content = draftFormSchema.parse(yearsMovedInTexts(before, years));
  const draft = await tx.formVersion.create({
    data: { cohortId, number: 1, content, createdAt: now },
    select: { id: true },
  });
  const after = new Map(formTexts(content).map(({ path, text }) => [path, text]));
  await markYearsMoved(tx, now, {
    entity: "form_version",
    entityId: draft.id,
    texts: formTexts(before).flatMap(({ path, text }) => {
      const moved = after.get(path);
      return moved ? [{ path, before: text, after: moved }] : [];
    }),
  });
}

/** Moves years in what people read, never in keys, limits or values. */
function yearsMovedInTexts(node: unknown, years: number): unknown {
  if (Array.isArray(node)) return node.map((each) => yearsMovedInTexts(each, years));
  if (typeof node !== "object" || node === null) return node;
  const isText = Object.keys(node).sort().join() === "az,en,ru";
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      isText && typeof value === "string" ? yearsMoved(value, years) : yearsMovedInTexts(value, years),
    ]),
  );
}
