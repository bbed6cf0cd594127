import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/ui/error-summary";

type WordsKeptProps = {
  title?: string;
  /** Why the form was refused. */
  errors: readonly { text: string }[];
  /** What was typed into it. */
  words: readonly string[];
};

/** In the place of a form that is not open any more: why, and what was typed into it, to be copied. */
export function WordsKept({ title, errors, words }: WordsKeptProps) {
  const { t } = useTranslation("ui");
  const typed = words.filter((text) => text.trim() !== "");
  return (
    <>
      <ErrorSummary title={title} errors={errors.map(({ text }) => ({ text }))} />
      {typed.length > 0 ? (
        <div className="mb-7 bg-sunken p-4">
          <h2 className="type-h3 mb-2">{t("wordsKept")}</h2>
          {typed.map((text) => (
            <p key={text} className="max-w-prose break-words whitespace-pre-line">
              {text}
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}
