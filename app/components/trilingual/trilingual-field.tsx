import { useTranslation } from "react-i18next";
import { LANGUAGES, type Trilingual } from "~/domain/languages";
import type { TranslationStates } from "~/domain/translations/translation-state";
import { FieldGroup } from "~/ui/field-shell";
import { LanguageColumn } from "./language-column";

export type TrilingualFieldProps = {
  /** Sent as `name.az`, `name.en`, `name.ru`; the confirmed translations as `name.checked`. */
  name: string;
  label: string;
  hint?: string;
  /** What was typed or stored. */
  value: Trilingual;
  /** A line or a text of several. */
  kind: "line" | "text";
  /** The most characters in each language: shown while typing a text, said by the server for both. */
  max?: number;
  rows?: number;
  /** How each language stands as stored; without it nothing is marked. */
  state?: Partial<TranslationStates>;
  /** Translations that were ticked as still right, when a refused form comes back. */
  stillRight?: readonly string[];
  /** The sentences of a refused form by field; the field finds its own by their names. */
  errors?: Readonly<Record<string, string>>;
  optional?: boolean;
  /** The label stands on the page already; it is still said to a screen reader. */
  hideLabel?: boolean;
  className?: string;
};

/**
 * One text in the three languages: side by side where there is room, one under the other on phones. Each language is
 * marked in its own column: not written, or the Azerbaijani changed since it was translated.
 */
export function TrilingualField(props: TrilingualFieldProps) {
  const {
    name,
    label,
    hint,
    value,
    state = {},
    stillRight = [],
    errors = {},
    optional,
    hideLabel,
    className,
    ...column
  } = props;
  const { t } = useTranslation("ui");
  return (
    <FieldGroup {...{ name, label, hint, optional, hideLabel, className }} error={errors[name]}>
      <div className="grid gap-3 tablet:grid-cols-3">
        {LANGUAGES.map((language) => (
          <LanguageColumn
            key={language}
            {...column}
            name={name}
            language={language}
            about={label}
            words={t(`language.name.${language}`)}
            value={value[language]}
            state={state[language] ?? "ok"}
            confirmed={stillRight.includes(language)}
            error={errors[`${name}.${language}`]}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
