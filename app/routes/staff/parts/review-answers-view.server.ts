import { type AnswerTextContext, answerText, profileText } from "~/components/questions/answer-text";
import { isLanguage, type Language, textIn } from "~/domain/languages";
import { countryName } from "~/domain/people/countries.server";
import type { BlindAnswer } from "~/domain/reviews/blind-answers";
import type { ReviewToWrite } from "~/domain/reviews/get-review.server";
import type { OwnReview } from "~/domain/reviews/load-own-review.server";
import { formatNumber } from "~/web/format.server";
import type { StaffWords } from "./words.server";

export type ReviewAnswer = {
  key: string;
  label: string;
  /** "Answered in Azerbaijani · characters: 587 · criteria: motivation, writing". */
  about: string;
  lines: string[];
  lang?: string;
  long: boolean;
  /** Why it is not shown. */
  withheld: string | null;
};

const FREE: readonly string[] = ["shortText", "longText"];

/** The answers a review is written by, in words. */
export function reviewAnswers(
  t: StaffWords,
  language: Language,
  { answers, language: answered, choices, regions }: ReviewToWrite,
  criteria: OwnReview["criteria"],
): ReviewAnswer[] {
  const given = contextOf(t, language, choices, regions);
  const nameOf = new Map(criteria.map(({ key, name }) => [key, textIn(name, language)]));
  const lang = isLanguage(answered) && answered !== language ? answered : undefined;
  return answers.map((answer) => {
    const { question, withheld } = answer;
    const lines = withheld === null ? linesOf(answer, given) : [];
    const free = FREE.includes(question.type) && lines.length > 0;
    const about = [
      free && isLanguage(answered) ? t(`staff:reviews.written.${answered}`) : null,
      free ? t("staff:reviews.characters", { number: formatNumber(lines.join("\n").length, language) }) : null,
      t("staff:reviews.judges", { names: answer.criteria.map((key) => nameOf.get(key) ?? key).join(", ") }),
    ];
    return {
      key: `${answer.from}.${question.key}`,
      label: textIn(question.label, language),
      about: about.filter(Boolean).join(" · "),
      lines,
      lang: free ? lang : undefined,
      long: question.type === "longText",
      withheld: withheld && t(`staff:reviews.withheld.${withheld}`),
    };
  });
}

function linesOf(answer: BlindAnswer, given: AnswerTextContext): string[] {
  return answer.from === "form"
    ? answerText(answer.question, answer.value, given)
    : profileText(answer.question, answer.value, given);
}

function contextOf(
  t: StaffWords,
  language: Language,
  choices: ReviewToWrite["choices"],
  regions: ReviewToWrite["regions"],
): AnswerTextContext {
  const names = new Map(regions.map(({ code, name }) => [code, textIn(name, language)]));
  return {
    language,
    yes: t("staff:answers.yes"),
    no: t("staff:answers.no"),
    agreed: t("staff:answers.agreed"),
    choices,
    files: {},
    countryName: (code) => countryName(code, language),
    regionName: (code) => names.get(code) ?? code,
  };
}
