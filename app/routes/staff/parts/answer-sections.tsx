import { useTranslation } from "react-i18next";
import type { AnswerRow, AnswerSection } from "./answers-view.server";

/** The answers at reading size, each marked with the language it is written in. */
export function AnswerSections({ language, sections }: { language: string; sections: AnswerSection[] }) {
  return (
    <div className="space-y-7">
      <p className="text-ink2">{language}</p>
      {sections.map(({ key, name, rows }) => (
        <section key={key}>
          <h3 className="type-h3 mb-2">{name}</h3>
          <dl>
            {rows.map((row) => (
              <Answer key={row.key} row={row} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Answer({ row: { label, lines, lang, long } }: { row: AnswerRow }) {
  const { t } = useTranslation("staff");
  return (
    <div className="border-line border-b py-2.5">
      <dt className="text-ink2">{label}</dt>
      {lines.length === 0 ? <dd className="text-ink2">{t("answers.empty")}</dd> : null}
      {lines.map((line) => (
        <dd key={line} lang={lang} className={long ? "max-w-prose whitespace-pre-line text-answer" : "font-medium"}>
          {line}
        </dd>
      ))}
    </div>
  );
}
