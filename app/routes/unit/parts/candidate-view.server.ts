import { type AnswerTextContext, answerText, profileText } from "~/components/questions/answer-text";
import { displayDate } from "~/domain/calendar/local-date";
import { listReasons, reasonsFor } from "~/domain/decisions/list-reasons.server";
import { isLanguage, type Language, textIn } from "~/domain/languages";
import { countryName } from "~/domain/people/countries.server";
import { listName } from "~/domain/people/name";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { CANDIDATE_PROFILE } from "~/domain/placements/candidate-fields";
import { type CandidateDetails, getCandidate } from "~/domain/placements/get-candidate.server";
import { placementLabelKey } from "~/domain/placements/placement";
import { paths } from "~/paths";
import { formatBytes } from "~/web/format.server";
import { periodOf, unitWords } from "./words.server";

/** One person with a place in the unit, in words: where, when, what the unit may know, and what is asked of it. */
export async function candidateView(viewer: Viewer, language: Language, placementId: string) {
  const found = await getCandidate(viewer, placementId);
  const t = unitWords(language);
  return {
    name: listName(found),
    state: found.state,
    stateWord: t(`states:${placementLabelKey(found.state)}`),
    place: textIn(found.place, language),
    about: [
      ...(found.unit ? [textIn(found.unit, language)] : []),
      textIn(found.cohort, language),
      periodOf(found.startsOn, found.endsOn),
    ],
    due: found.mayAnswer && found.answerDueOn ? { date: displayDate(found.answerDueOn), over: found.overdue } : null,
    why: [...found.reasons.map((reason) => textIn(reason, language)), ...(found.details ? [found.details] : [])],
    sections: found.candidate ? sectionsOf(found.candidate, language) : [],
    files: (found.candidate?.files ?? []).map(({ id, name, bytes }) => ({
      id,
      name,
      size: formatBytes(bytes, language),
      href: paths.file(id),
    })),
    gone: found.candidate === null,
    refusals: found.mayAnswer
      ? reasonsFor(await listReasons(viewer), "refusedByUnit").map(({ key, text }) => ({
          value: key,
          label: textIn(text, language),
        }))
      : null,
  };
}

export type CandidateView = Awaited<ReturnType<typeof candidateView>>;

/** What people wrote themselves stays in the language they wrote it in. */
const OWN_WORDS: readonly string[] = ["shortText", "longText"];

export type CandidateSection = {
  key: string;
  name: string;
  rows: { key: string; label: string; lines: string[]; lang?: string }[];
};

function sectionsOf({ sections, answers, profile, language: written }: CandidateDetails, language: Language) {
  const t = unitWords(language);
  const given: AnswerTextContext = {
    language,
    yes: t("staff:answers.yes"),
    no: t("staff:answers.no"),
    agreed: t("staff:answers.agreed"),
    // Choices of units and positions are on none of the lists a unit reads by.
    choices: {},
    files: {},
    countryName: (code) => countryName(code, language),
    regionName: (code) => code,
  };
  const lang = isLanguage(written) && written !== language ? written : undefined;
  const asked: CandidateSection[] = sections.map(({ key, name, questions }) => ({
    key,
    name: textIn(name, language),
    rows: questions.map((question) => ({
      key: question.key,
      label: textIn(question.label, language),
      lines: answerText(question, answers[question.key as keyof typeof answers], given),
      lang: OWN_WORDS.includes(question.type) ? lang : undefined,
    })),
  }));
  const known: CandidateSection = {
    key: "profile",
    name: t("staff:unit.education"),
    rows: CANDIDATE_PROFILE.flatMap((name) => {
      const field = SHIPPED_PROFILE.fields.find(({ key }) => key === name);
      if (!field) return [];
      const own = OWN_WORDS.includes(field.type) ? lang : undefined;
      return [
        { key: name, label: textIn(field.label, language), lines: profileText(field, profile[name], given), lang: own },
      ];
    }),
  };
  return [...asked, known]
    .map((section) => ({ ...section, rows: section.rows.filter(({ lines }) => lines.length > 0) }))
    .filter(({ rows }) => rows.length > 0);
}
