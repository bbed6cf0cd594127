import { getFormPreview } from "~/domain/forms/get-form-preview.server";
import { isLanguage, LANGUAGES, type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { previewTexts } from "~/web/preview-texts.server";
import { writtenIn } from "./form-words.server";
import { previewQuestion } from "./preview-question";
import { staffWords } from "./words.server";

/** The newest form of a cohort as applicants would see it, in the language asked for. */
export async function formPreviewView(viewer: Viewer, language: Language, code: string, asked: string | null) {
  const form = await getFormPreview(viewer, code);
  const shown = isLanguage(asked) ? asked : language;
  const t = textsOf(shown).getFixedT(shown, "apply");
  const { content, choices, context } = form;
  return {
    title: `${staffWords(language)("staff:form.preview")} · ${textIn(form.name, language)}`,
    number: form.number,
    published: form.published,
    shown,
    texts: previewTexts(shown),
    hrefOf: Object.fromEntries(LANGUAGES.map((one) => [one, paths.staffFormPreview(language, code, one)])) as Record<
      Language,
      string
    >,
    back: paths.staffForm(language, code),
    formTitle: writtenIn(content.title, shown),
    sections: content.sections.map(({ key, name, questions }) => ({
      key,
      name: writtenIn(name, shown),
      questions: questions.map((question) =>
        previewQuestion(question, { t, language: shown, context, choices, page: questions }),
      ),
    })),
  };
}
