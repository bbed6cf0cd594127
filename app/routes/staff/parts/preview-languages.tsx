import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language } from "~/domain/languages";
import { TextLink } from "~/ui/text-link";

type PreviewLanguagesProps = { shown: Language; hrefOf: Record<Language, string> };

/** The switch of a preview: in which language applicants would read it. */
export function PreviewLanguages({ shown, hrefOf }: PreviewLanguagesProps) {
  const { t } = useTranslation(["staff", "ui"]);
  return (
    <nav aria-label={t("staff:form.shownIn")} className="flex flex-wrap gap-x-4">
      {LANGUAGES.map((language) => (
        <TextLink
          key={language}
          href={hrefOf[language]}
          lang={language}
          aria-current={language === shown ? "true" : undefined}
          className="inline-flex min-h-8 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {t(`ui:language.name.${language}`)}
        </TextLink>
      ))}
    </nav>
  );
}
