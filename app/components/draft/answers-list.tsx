import { useTranslation } from "react-i18next";
import type { SummarySection } from "~/components/questions/summary-section";
import { FileRow } from "~/ui/file-row";
import { SummaryList, type SummaryRow } from "~/ui/summary-list";
import { TextLink } from "~/ui/text-link";

type AnswersListProps = {
  sections: SummarySection[];
  /** Where a section can be changed, null for one that cannot; without it the answers are for reading. */
  hrefOf?: (section: string) => string | null;
};

/** Answers as name and value, section by section. */
export function AnswersList({ sections, hrefOf }: AnswersListProps) {
  const { t } = useTranslation("apply");
  return (
    <>
      {sections
        .map((section) => ({ ...section, href: hrefOf?.(section.key) ?? null }))
        .map((section) => (
          <section key={section.key} className="mt-7">
            <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 className="type-h3">{section.name}</h2>
              {section.href ? (
                <TextLink href={section.href} className="inline-flex min-h-11 items-center">
                  {t("check.change")}
                  <span className="sr-only">: {section.name}</span>
                </TextLink>
              ) : null}
            </div>
            <SummaryList
              rows={section.rows.map(
                (row): SummaryRow => ({
                  key: row.key,
                  label: row.label,
                  value: row.missing ? (
                    <span className="font-normal text-ink3">{t("question.notAnswered")}</span>
                  ) : (
                    <>
                      {row.lines.map((line) => (
                        <p key={line} className="break-words whitespace-pre-line">
                          {line}
                        </p>
                      ))}
                      {row.files.map((file) => (
                        <FileRow key={file.id} name={file.name} size={file.size} href={file.href} />
                      ))}
                    </>
                  ),
                }),
              )}
            />
          </section>
        ))}
    </>
  );
}
