import { z } from "zod";
import { carryOutBulk } from "~/domain/bulk-runs/carry-out-bulk.server";
import { startBulk } from "~/domain/bulk-runs/start-bulk.server";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { readBulkAsked } from "./bulk-asked";

const text = z.string("form.unreadable").max(20_000, "form.unreadable").transform(storableText);

/** The form of the preview; what is to be done to which applications stands in its address. */
export const bulkFormSchema = z.strictObject({
  key: z.uuid("form.unreadable"),
  expected: z.coerce.number("form.unreadable").int("form.unreadable"),
  reasonKeys: z.array(text, "form.unreadable").max(50, "form.unreadable").default([]),
  details: text.default(""),
  advice: text.default(""),
});

type Asked = { code: string; search: URLSearchParams; given: z.output<typeof bulkFormSchema> };

/**
 * Starts the run that a preview asks for; a small one is done when this returns, a large one has its job.
 * @returns the run's id @throws {RuleBroken}
 */
export async function orderBulk(viewer: Viewer, { code, search, given }: Asked): Promise<string> {
  const { key, expected, reasonKeys, details, advice } = given;
  const { action, selection } = readBulkAsked(search);
  const words = { reasonKeys, details: details.trim() || null, advice: advice.trim() || null };
  const { id, atOnce } = await startBulk(viewer, { id: key, code, action, selection, expected, words });
  // What fails here the job of the run tries again: the page of the run tells how far it is.
  if (atOnce) await carryOutBulk(id).catch(() => undefined);
  return id;
}
