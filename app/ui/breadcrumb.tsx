import { useTranslation } from "react-i18next";
import { TextLink } from "./text-link";

/** The pages above this one, outermost first; the page itself is its title. */
export function Breadcrumb({ trail }: { trail: { href: string; text: string }[] }) {
  const { t } = useTranslation("ui");
  return (
    <nav aria-label={t("breadcrumb.label")} className="text-small">
      <ol className="flex flex-wrap items-center gap-x-2">
        {trail.map(({ href, text }, place) => (
          <li key={href} className="flex items-center gap-2">
            {place > 0 ? (
              <span aria-hidden="true" className="text-ink3">
                /
              </span>
            ) : null}
            <TextLink href={href} className="inline-flex min-h-11 items-center">
              {text}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
