import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FormView } from "./form-view.server";
import { Unfold } from "./unfold";

type AddQuestionProps = { section: string; name: string; types: FormView["types"] };

/** The types of question, each explained; choosing one adds it at the end of the section. */
export function AddQuestion({ section, name, types }: AddQuestionProps) {
  const { t } = useTranslation("staff");
  return (
    <Unfold summary={t("form.addQuestion")}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="edit" />
        <input type="hidden" name="kind" value="addQuestion" />
        <input type="hidden" name="section" value={section} />
        <ul aria-label={t("form.addQuestionTo", { name })} className="grid gap-x-4 tablet:grid-cols-2 wide:grid-cols-3">
          {types.map(({ type, name: words, about }) => (
            <li key={type} className="border-line border-b">
              <button
                type="submit"
                name="type"
                value={type}
                className="w-full cursor-pointer rounded-control px-2 py-2 text-left hover:bg-xezer-tint"
              >
                <span className="block font-semibold text-xezer">{words}</span>
                <span className="block text-ink2">{about}</span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </Unfold>
  );
}
