import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { listTestQuestions, type WrittenQuestion } from "~/domain/tests/list-test-questions.server";
import { paths } from "~/paths";
import { fieldsOfText, type Typed } from "~/web/typed-form";
import { staffWords } from "./words.server";

/** Lines of options that a new question begins with. */
const FIRST_OPTIONS = 4;
const NOTHING = { az: "", en: "", ru: "" };

/** A programme's bank in words, a page of it; one of the questions may be open to be written. */
export async function questionsView(
  viewer: Viewer,
  language: Language,
  programmeCode: string,
  { after, edit }: { after: string | null; edit: string | null },
) {
  const bank = await listTestQuestions(viewer, { programmeCode, after });
  const t = staffWords(language);
  const kept = after === null ? {} : { after };
  const here = (shown: { after?: string; edit?: string }) => paths.staffQuestions(language, programmeCode, shown);
  return {
    title: t("staff:questions.title", { programme: textIn(bank.programme.name, language) }),
    count: t("staff:questions.count", { number: bank.usable }),
    self: here(kept),
    addHref: `${here({ ...kept, edit: "new" })}#question-form`,
    adding: edit === "new" ? newQuestion() : null,
    first: bank.before + 1,
    firstHref: after === null ? undefined : here({}),
    nextHref: bank.next === null ? undefined : here({ after: bank.next }),
    questions: bank.questions.map((question) => ({
      key: question.key,
      text: textIn(question.text, language),
      retired: question.retired,
      options: question.options.map((option) => ({
        key: option.key,
        text: textIn(option.text, language),
        right: question.correct.includes(option.key),
      })),
      editHref: `${here({ ...kept, edit: question.key })}#question-form`,
      values: edit === question.key ? fieldsOf(question) : null,
    })),
  };
}

export type QuestionsView = Awaited<ReturnType<typeof questionsView>>;

/** A question as the fields of its form. */
function fieldsOf({ key, version, text, options, correct }: WrittenQuestion): Typed {
  return Object.assign(
    { key, version: String(version), ...fieldsOfText("text", text) },
    ...options.map((option, at) => ({
      ...fieldsOfText(`options[${at}].text`, option.text),
      ...(correct.includes(option.key) && { [`options[${at}].right`]: "yes" }),
    })),
  );
}

function newQuestion(): Typed {
  const options = Array.from({ length: FIRST_OPTIONS }, (_, at) => fieldsOfText(`options[${at}].text`, NOTHING));
  return Object.assign({ key: "", version: "0", ...fieldsOfText("text", NOTHING) }, ...options);
}
