import { z } from "zod";
import type { Trilingual } from "../languages";
import type { TextAt } from "../translations/translation-state";
import { draftTrilingualSchema } from "../trilingual-schema";

/** A text document as stored: texts in three languages at any depth, and what surrounds them, which authors leave alone. */
export const textContentSchema = z.looseObject({
  title: draftTrilingualSchema,
  /** The names that may stand between braces in its texts. */
  placeholders: z.array(z.string()).default([]),
});

export type TextContent = z.infer<typeof textContentSchema>;

/** Every text of a document in reading order; the items of a list go by their keys, or by their numbers. */
export function textsIn(content: unknown, before = ""): TextAt[] {
  const text = draftTrilingualSchema.safeParse(content);
  if (text.success) return [{ path: before, text: text.data }];
  return childrenOf(content).flatMap(({ name, value }) => textsIn(value, before === "" ? name : `${before}.${name}`));
}

/** The document with the texts at some paths replaced; everything else stays as it is. */
export function withTexts<T>(content: T, texts: ReadonlyMap<string, Trilingual>): T {
  const copy = structuredClone(content);
  replaceIn(copy, texts, "");
  return copy;
}

function replaceIn(value: unknown, texts: ReadonlyMap<string, Trilingual>, before: string): void {
  if (typeof value !== "object" || value === null) return;
  const found = texts.get(before);
  if (found && draftTrilingualSchema.safeParse(value).success) Object.assign(value, found);
  for (const { name, value: inner } of childrenOf(value))
    replaceIn(inner, texts, before === "" ? name : `${before}.${name}`);
}

function childrenOf(value: unknown): { name: string; value: unknown }[] {
  if (Array.isArray(value)) return value.map((item, at) => ({ name: keyOf(item) ?? String(at), value: item }));
  if (typeof value !== "object" || value === null) return [];
  // As stored, the names of an object have no order of their own: a heading is read before what it stands over.
  return Object.entries(value)
    .sort(([one], [other]) => Number(other === "title") - Number(one === "title"))
    .map(([name, inner]) => ({ name, value: inner }));
}

function keyOf(item: unknown): string | null {
  const keyed = z.looseObject({ key: z.string() }).safeParse(item);
  return keyed.success ? keyed.data.key : null;
}
