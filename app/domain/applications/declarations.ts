import type { FormContent } from "../forms/form-content-schema";

/** The two declarations that close every form. They are made when the answers are checked, not kept with the draft. */
export const DECLARATIONS = { truth: "truthDeclaration", dataConsent: "dataConsent" } as const;

const KEYS: readonly string[] = Object.values(DECLARATIONS);

/** Whether the question of this key is one of the declarations: no form is without it. */
export function isDeclaration(key: string): boolean {
  return KEYS.includes(key);
}

/** The form as it is filled in page by page: without the closing declarations, and without a page that held nothing else. */
export function withoutDeclarations(content: FormContent): FormContent {
  const sections = content.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => !isDeclaration(question.key)),
  }));
  return { ...content, sections: sections.filter((section) => section.questions.length > 0) };
}
