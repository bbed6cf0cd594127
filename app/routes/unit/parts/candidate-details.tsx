import { useTranslation } from "react-i18next";
import { FileRow } from "~/ui/file-row";
import { SummaryList } from "~/ui/summary-list";
import type { CandidateView } from "./candidate-view.server";

/** What a unit may read of a person: goals, skills, languages, hours, CV. */
export function CandidateDetails({ sections, files }: Pick<CandidateView, "sections" | "files">) {
  const { t } = useTranslation("staff");
  return (
    <div className="max-w-form space-y-7">
      {sections.map(({ key, name, rows }) => (
        <section key={key} aria-labelledby={`about-${key}`}>
          <h2 id={`about-${key}`} className="type-h3 mb-2">
            {name}
          </h2>
          <SummaryList
            rows={rows.map((row) => ({
              key: row.key,
              label: row.label,
              lang: row.lang,
              value: row.lines.map((line) => (
                <span key={line} className="block whitespace-pre-line">
                  {line}
                </span>
              )),
            }))}
          />
        </section>
      ))}
      {files.length > 0 ? (
        <section aria-labelledby="about-files">
          <h2 id="about-files" className="type-h3 mb-2">
            {t("unit.files")}
          </h2>
          {files.map((file) => (
            <FileRow key={file.id} name={file.name} size={file.size} href={file.href} />
          ))}
          <p className="text-ink2">{t("unit.filesLogged")}</p>
        </section>
      ) : null}
    </div>
  );
}
