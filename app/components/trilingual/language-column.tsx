import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/languages";
import type { TranslationState } from "~/domain/translations/translation-state";
import { CharacterCount } from "~/ui/character-count";
import { countCharacters } from "~/ui/count-characters";
import { fieldAria } from "~/ui/field-ids";
import { FieldFrame, FieldMessages } from "~/ui/field-shell";
import { Lozenge } from "~/ui/lozenge";

type LanguageColumnProps = {
  name: string;
  language: Language;
  /** What the text is: "Name". Read before the language by a screen reader, which may arrive here directly. */
  about: string;
  words: string;
  value: string;
  kind: "line" | "text";
  max?: number;
  rows?: number;
  state: TranslationState;
  confirmed: boolean;
  error?: string;
};

/** One language of a text: its name, its mark, its control, and the tick that a translation is still right. */
export function LanguageColumn(props: LanguageColumnProps) {
  const { name, language, about, words, value, kind, max, rows = 4, state, confirmed, error } = props;
  const { t } = useTranslation("ui");
  const [count, setCount] = useState(() => countCharacters(value));
  const field = `${name}.${language}`;
  const aria = fieldAria({ name: field, error });
  const tick = fieldAria({ name: `${name}.checked` });
  const control = { ...aria, lang: language, defaultValue: value, className: "control" };
  return (
    <FieldFrame error={error}>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <label htmlFor={aria.id} className="text-ink2">
          <span className="sr-only">{about}: </span>
          <span lang={language}>{words}</span>
        </label>
        {state === "missing" ? <Lozenge tone="wrong">{t("trilingual.missing")}</Lozenge> : null}
        {state === "changed" ? <Lozenge tone="turn">{t("trilingual.changed")}</Lozenge> : null}
      </div>
      <FieldMessages name={field} error={error} />
      {kind === "line" ? (
        <input type="text" autoComplete="off" {...control} />
      ) : (
        <textarea
          rows={rows}
          {...control}
          onInput={(event) => setCount(countCharacters(event.currentTarget.value))}
          className="control resize-y"
        />
      )}
      {kind === "text" && max !== undefined ? (
        <p className="mt-1 text-small text-ink2">
          <CharacterCount count={count} limit={max} />
        </p>
      ) : null}
      {state === "changed" ? (
        <label className="mt-2 flex min-h-control items-center gap-2" htmlFor={`${tick.id}-${language}`}>
          <input
            type="checkbox"
            id={`${tick.id}-${language}`}
            name={`${name}.checked`}
            value={language}
            defaultChecked={confirmed}
            className="tick"
          />
          <span>{t("trilingual.stillRight")}</span>
        </label>
      ) : null}
    </FieldFrame>
  );
}
