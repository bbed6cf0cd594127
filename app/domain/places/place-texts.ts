import type { Trilingual } from "../languages";
import type { TextAt } from "../translations/translation-state";

type PlaceTexts = { title: Trilingual; description: Trilingual | null; requirements: readonly Trilingual[] };

/** The texts of a place by their paths: "title", "description", "requirements.0". */
export function placeTextsAt({ title, description, requirements }: PlaceTexts): TextAt[] {
  return [
    { path: "title", text: title },
    ...(description ? [{ path: "description", text: description }] : []),
    ...requirements.map((text, at) => ({ path: `requirements.${at}`, text })),
  ];
}

/** One requirement a line, as the editor shows them. */
export function requirementText(requirements: readonly Trilingual[]): Trilingual {
  const lines = (language: keyof Trilingual) =>
    requirements
      .map((text) => text[language])
      .join("\n")
      .trimEnd();
  return { az: lines("az"), en: lines("en"), ru: lines("ru") };
}
