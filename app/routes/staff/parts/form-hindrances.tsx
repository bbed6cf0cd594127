import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { FormView } from "./form-view.server";

/** What stands in the way of publishing, each line leading to its place; or that nothing does. */
export function FormHindrances({ hindrances }: Pick<FormView, "hindrances">) {
  const { t } = useTranslation("staff");
  if (hindrances.length === 0) return <Note tone="success">{t("form.ready")}</Note>;
  return (
    <Note tone="attention" title={t("form.hindrances", { number: hindrances.length })}>
      <ul className="space-y-1">
        {hindrances.map(({ place, href, text }) => (
          <li key={`${href} ${text}`}>
            <TextLink href={href}>{place ? t("form.placeNumber", { number: place }) : t("form.whole")}</TextLink> {text}
          </li>
        ))}
      </ul>
    </Note>
  );
}
