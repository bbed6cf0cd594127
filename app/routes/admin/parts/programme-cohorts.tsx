import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/link-button";
import { TextLink } from "~/ui/text-link";

type ProgrammeCohortsProps = {
  cohorts: { code: string; name: string; starts: string; href: string; clone: string | null }[];
  add: string | null;
};

/** A programme's cohorts, the latest first, and the way to make another. */
export function ProgrammeCohorts({ cohorts, add }: ProgrammeCohortsProps) {
  const { t } = useTranslation("staff");
  return (
    <section aria-labelledby="cohorts">
      <h2 id="cohorts" className="type-h3 mb-2">
        {t("author.cohorts.title")}
      </h2>
      {cohorts.length === 0 ? <p className="text-ink2">{t("author.cohorts.none")}</p> : null}
      <ul className="mb-3">
        {cohorts.map(({ code, name, starts, href, clone }) => (
          <li key={code} className="border-line border-b py-2">
            <TextLink href={href}>{name}</TextLink>
            <span className="block text-ink2">{t("author.cohorts.starts", { date: starts })}</span>
            {clone ? (
              <TextLink href={clone}>
                {t("author.cohorts.clone")}
                <span className="sr-only">: {name}</span>
              </TextLink>
            ) : null}
          </li>
        ))}
      </ul>
      {add ? (
        <LinkButton href={add} look="secondary" width="hug">
          {t("author.cohorts.add")}
        </LinkButton>
      ) : null}
    </section>
  );
}
