import { z } from "zod";
import { type Language, type Trilingual, textIn } from "../languages";
import { trilingualSchema } from "../trilingual-schema";

const contentSchema = z.object({
  title: trilingualSchema,
  body: trilingualSchema.optional(),
  parts: z.array(z.object({ title: trilingualSchema, text: trilingualSchema })).optional(),
  clauses: z.array(z.object({ text: trilingualSchema })).optional(),
});

/** A consent or a statement as it stands on a page. */
export type ConsentText = { title: string; paragraphs: string[] };

/**
 * The text of a stored document in a language, with words in the places left for them; a place without a word shows
 * "…". Null for a document of another shape.
 */
export function consentText(
  content: unknown,
  language: Language,
  words: Readonly<Record<string, string>>,
): ConsentText | null {
  const parsed = contentSchema.safeParse(content);
  if (!parsed.success) return null;
  const filled = (text: Trilingual) =>
    textIn(text, language).replace(
      /\{(\w+)\}/g,
      (_, name: string) => (Object.hasOwn(words, name) && words[name]) || "…",
    );
  const { title, body, parts = [], clauses = [] } = parsed.data;
  const paragraphs = [
    ...(body ? [filled(body)] : []),
    ...parts.map((part) => `${filled(part.title)}. ${filled(part.text)}`),
    ...clauses.map((clause) => filled(clause.text)),
  ];
  return { title: filled(title), paragraphs };
}
