import { z } from "zod";

/** A text stored as data, in all three languages and nothing else. */
export const trilingualSchema = z.strictObject({
  az: z.string().trim().min(1),
  en: z.string().trim().min(1),
  ru: z.string().trim().min(1),
});

/** A choice as stored: the value is what answers hold, the label is what people read. */
export const optionSchema = z.strictObject({ value: z.string().min(1).max(60), label: trilingualSchema });

export type Option = z.infer<typeof optionSchema>;
