import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";

type GateListProps = {
  number: number;
  groups: { part: string; title: string; lines: { text: string; href: string }[] }[];
};

/** Everything that keeps a cohort from being announced, page by page, each line leading to its field. */
export function GateList({ number, groups }: GateListProps) {
  const { t } = useTranslation("staff");
  if (number === 0) {
    return (
      <Note tone="success" className="mb-5" title={t("author.gate.ready")}>
        {t("author.gate.readyAbout")}
      </Note>
    );
  }
  return (
    <>
      <p className="mb-4">{t("author.gate.missing", { number })}</p>
      {groups.map(({ part, title, lines }) => (
        <section key={part} aria-labelledby={`gate-${part}`} className="mb-5">
          <h3 id={`gate-${part}`} className="type-h3 mb-1">
            {title} <span className="tabular font-normal text-ink3">{lines.length}</span>
          </h3>
          <ul className="border-line border-t">
            {lines.map(({ text, href }) => (
              <li key={`${href} ${text}`} className="border-line border-b py-1.5">
                <TextLink href={href}>{text}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
