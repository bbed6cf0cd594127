import { z } from "zod";
import type { Blocker } from "../errors";
import type { Trilingual } from "../languages";
import { type TextInput, textBlockers } from "../translations/text-input";
import type { TextAt } from "../translations/translation-state";
import { unfinishedTextSchema } from "../trilingual-schema";

/** The single texts of a programme with the most characters each may have. */
export const PROGRAMME_TEXTS = { name: 100, shortName: 40, summary: 300, description: 5000 } as const;
/** Its lists: the most characters of a line, and the most lines. */
export const PROGRAMME_LISTS = { benefits: 160, steps: 160 } as const;
export const MOST_LINES = 12;

export type ProgrammeText = keyof typeof PROGRAMME_TEXTS;
export type ProgrammeList = keyof typeof PROGRAMME_LISTS;

/** What is written about a programme, as far as it is written. */
export const programmeTextsSchema = z.object({
  name: unfinishedTextSchema,
  shortName: unfinishedTextSchema,
  summary: unfinishedTextSchema,
  description: unfinishedTextSchema,
  benefits: z.array(unfinishedTextSchema),
  steps: z.array(unfinishedTextSchema),
});
export type ProgrammeTexts = z.infer<typeof programmeTextsSchema>;

/** A line of a list as it is sent; `was`: its place before, null for a new one. */
export type LineInput = TextInput & { was: number | null };
export type ProgrammeInput = Record<ProgrammeText, TextInput> & Record<ProgrammeList, LineInput[]>;

/** Every text by its path: "name", "benefits.0". */
export function programmeTextsAt(texts: ProgrammeTexts): TextAt[] {
  const single = textNames().map((name) => ({ path: name, text: texts[name] }));
  const lines = listNames().flatMap((list) => texts[list].map((text, at) => ({ path: `${list}.${at}`, text })));
  return [...single, ...lines];
}

/** The texts to store, lines left empty in every language left out. */
export function textsOfInput(input: ProgrammeInput): ProgrammeTexts {
  const { name, shortName, summary, description } = input;
  const lines = (list: ProgrammeList) => writtenLines(input[list]).map(({ text }) => text);
  return {
    name: name.text,
    shortName: shortName.text,
    summary: summary.text,
    description: description.text,
    benefits: lines("benefits"),
    steps: lines("steps"),
  };
}

export function writtenLines(lines: readonly LineInput[]): LineInput[] {
  return lines.filter(({ text }) => !isEmpty(text));
}

/** What keeps the texts from being saved: no Azerbaijani name, texts too long, lists too long. Gaps wait for the gate. */
export function programmeTextBlockers(input: ProgrammeInput): Blocker[] {
  const single = textNames().flatMap((name) =>
    textBlockers(name, input[name].text, {
      max: PROGRAMME_TEXTS[name],
      needed: name === "name" || name === "shortName" ? "all" : "none",
    }),
  );
  const lines = listNames().flatMap((list) => [
    ...(writtenLines(input[list]).length > MOST_LINES
      ? [{ key: "programme.tooManyLines", params: { most: MOST_LINES }, field: list }]
      : []),
    ...input[list].flatMap(({ text }, at) =>
      textBlockers(`${list}[${at}]`, text, { max: PROGRAMME_LISTS[list], needed: isEmpty(text) ? "none" : "az" }),
    ),
  ]);
  return [...single, ...lines];
}

function isEmpty(text: Trilingual): boolean {
  return text.az === "" && text.en === "" && text.ru === "";
}

export function textNames(): ProgrammeText[] {
  return ["name", "shortName", "summary", "description"];
}

export function listNames(): ProgrammeList[] {
  return ["benefits", "steps"];
}
