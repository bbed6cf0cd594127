import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { TrilingualField } from "~/components/trilingual/trilingual-field";
import { isTicked, typedText } from "~/domain/forms/typed-fields";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/checkbox";
import { TextField } from "~/ui/text-field";
import type { EditorPart } from "./editor-part";
import { QuestionCondition } from "./question-condition";
import { QuestionKind } from "./question-kind";
import { QuestionLimits } from "./question-limits";
import { QuestionOptions } from "./question-options";
import { QuestionPreview } from "./question-preview";
import { statesOf, textOf } from "./question-texts";

/** The editor of one question: words in three languages, choices, limits, when it is asked; beside it how it will look. */
export function QuestionEditor(part: EditorPart) {
  const { t } = useTranslation("staff");
  const form = useRef<HTMLFormElement>(null);
  const { view, fields, errors } = part;
  return (
    <div className="grid gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,1fr)_minmax(18rem,26rem)]">
      {/* Drawn anew for each revision: what was saved is what the fields begin with. */}
      <Form
        key={view.revision}
        ref={form}
        method="post"
        id="question-form"
        noValidate
        preventScrollReset
        data-keeps-typed
        className="space-y-7"
      >
        <input type="hidden" name="version" value={view.revision} />
        <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <TrilingualField
          name="label"
          label={t("form.label")}
          kind="text"
          rows={2}
          value={textOf(fields, "label")}
          state={statesOf(view, "label")}
          stillRight={fields["label.checked"]}
          errors={errors}
        />
        <TrilingualField
          name="help"
          label={t("form.help")}
          hint={t("form.helpHint")}
          kind="text"
          rows={2}
          optional
          value={textOf(fields, "help")}
          state={statesOf(view, "help")}
          stillRight={fields["help.checked"]}
          errors={errors}
        />
        {view.lists.map((list) => (
          <QuestionOptions key={list} list={list} {...part} />
        ))}
        <QuestionLimits {...part} />
        <QuestionKind {...part} />
        <QuestionCondition {...part} />
        <fieldset className="space-y-2">
          <legend className="type-h3 mb-2">{t("form.marks")}</legend>
          <Checkbox name="required" label={t("form.required")} checked={isTicked(fields, "required")} />
          <Checkbox name="scored" label={t("form.scored")} checked={isTicked(fields, "scored")} />
          <Checkbox name="sensitive" label={t("form.sensitive")} checked={isTicked(fields, "sensitive")} />
        </fieldset>
        <TextField
          name="key"
          label={t("form.key")}
          hint={view.keyLocked ? t("form.keyLocked") : t("form.keyHint")}
          size="short"
          readOnly={view.keyLocked}
          value={typedText(fields, "key")}
          error={errors.key}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="flex flex-wrap gap-3 border-line border-t pt-4">
          <Button name="intent" value="save" width="hug">
            {t("form.save")}
          </Button>
          <Button name="intent" value="back" look="secondary" width="hug">
            {t("form.saveAndBack")}
          </Button>
        </div>
      </Form>
      <QuestionPreview view={view} form={form} />
    </div>
  );
}
