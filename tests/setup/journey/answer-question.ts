import type { Language } from "~/domain/languages";
import { type Answer, questionOf } from "./adult";
import type { Traveller } from "./traveller";
import { begins, wordsOf } from "./words";

/** Answers one question the way a person does: finds it by its words and types, chooses or attaches. */
export async function answerQuestion(
  { page, language, scripted }: Traveller,
  key: string,
  answer: Answer,
): Promise<void> {
  const { label: labels, options = [] } = questionOf(key);
  const words = wordsOf(language);
  const label = begins(labels[language]);
  const group = page.getByRole("group", { name: label });
  if ("text" in answer) return page.getByLabel(label).first().fill(answer.text);
  if ("tick" in answer) return page.getByRole("checkbox", { name: label }).check();
  if ("date" in answer) {
    const parts = ["day", "month", "year"] as const;
    for (const [at, part] of parts.entries()) {
      await group.getByLabel(words(`ui:date.${part}`), { exact: true }).fill(answer.date[at] ?? "");
    }
  }
  if ("option" in answer) {
    const list = page.getByRole("combobox", { name: label });
    if ((await list.count()) > 0) await list.selectOption(answer.option);
    else await group.getByRole("radio", { name: optionWords(options, answer.option, language) }).check();
  }
  if ("options" in answer) {
    for (const value of answer.options) {
      await group.getByRole("checkbox", { name: optionWords(options, value, language) }).check();
    }
  }
  if ("languages" in answer) {
    for (const [at, [spoken, level]] of answer.languages.entries()) {
      const row = group.getByRole("listitem").nth(at);
      if ((await row.count()) === 0)
        await group.getByRole("button", { name: words("apply:question.addLanguage") }).click();
      await row.getByRole("combobox").nth(0).selectOption(spoken);
      await row.getByRole("combobox").nth(1).selectOption(level);
    }
  }
  if ("file" in answer) {
    await page.locator(`input[type=file][name="answers.${key}"]`).setInputFiles(answer.file);
    // With JavaScript it goes up at once and is listed; without it, it travels with the page.
    if (scripted) await page.getByRole("link", { name: answer.file.name }).waitFor();
  }
}

function optionWords(options: { value: string; label: Record<Language, string> }[], value: string, language: Language) {
  const option = options.find((each) => each.value === value);
  if (option) return begins(option.label[language]);
  const words = wordsOf(language);
  return begins(words(value === "yes" ? "apply:question.yes" : "apply:question.no"));
}
