import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TrilingualField } from "~/components/trilingual/trilingual-field";
import type { Trilingual } from "~/domain/languages";
import type { TranslationStates } from "~/domain/translations/translation-state";
import { Button } from "~/ui/button";

type NamesFormProps = {
  kind: "setTitle" | "addSection" | "renameSection";
  section?: string;
  label: string;
  value: Trilingual;
  state?: TranslationStates;
  /** The draft the texts were read from; without it nothing can be overwritten. */
  revision?: number;
  /** What was typed before a refusal. */
  typed?: Trilingual;
};

/** The form's title or a section's name in the three languages. */
export function NamesForm({ kind, section, label, value, state, revision, typed }: NamesFormProps) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" noValidate preventScrollReset className="max-w-5xl space-y-3">
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="kind" value={kind} />
      {section === undefined ? null : <input type="hidden" name="section" value={section} />}
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      <TrilingualField
        name={`text.${section ?? kind}`}
        label={label}
        kind="line"
        value={typed ?? value}
        state={state}
      />
      <Button look="secondary" width="hug">
        {kind === "addSection" ? t("form.addSection") : t("form.save")}
      </Button>
    </Form>
  );
}
