import { type Completion, completionAsked } from "~/domain/cohorts/completion";
import type { Language } from "~/domain/languages";
import type { ParticipationKind } from "~/generated/prisma/enums";
import { translator } from "~/i18n/texts.server";
import { formatNumber } from "./format.server";

/** The rule of completion in one sentence: "To complete: attendance of at least 80 %; the project handed in." */
export function completionWords(completion: Completion, kind: ParticipationKind, language: Language): string {
  const t = translator(language);
  const { numbers, switches } = completionAsked(kind);
  const parts = [
    ...numbers.flatMap((name) => {
      const value = completion[name];
      return value === null ? [] : [t(`public:completion.${name}`, { number: formatNumber(value, language) })];
    }),
    ...switches.flatMap((name) => (completion[name] ? [t(`public:completion.${name}`)] : [])),
  ];
  if (parts.length === 0) return t("public:completion.nothing");
  return t("public:completion.sentence", { parts: parts.join("; ") });
}
