import { z } from "zod";

/** What is said to every application of a run: reasons of the action's list, details, one piece of advice. */
export const bulkWordsSchema = z.strictObject({
  reasonKeys: z.array(z.string()),
  details: z.string().nullable(),
  advice: z.string().nullable(),
});

export type BulkWords = z.output<typeof bulkWordsSchema>;

const blockerSchema = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** The reasons a row was skipped for, as the database keeps them. */
export const skippedSchema = z.array(blockerSchema);
