import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/link-button";

/** One page for every link that opens nothing, whatever the cause: what may have happened and what to do. */
export function ClosedLink({ newLink }: { newLink: string }) {
  const { t } = useTranslation("guardian");
  return (
    <div className="max-w-form">
      <h1 className="type-h1">{t("closed.title")}</h1>
      <p className="mt-3 max-w-prose text-lead text-ink2">{t("closed.text")}</p>
      <ul className="mt-5 max-w-prose list-disc space-y-3 pl-5">
        <li>{t("closed.answered")}</li>
        <li>{t("closed.newest")}</li>
        <li>{t("closed.ask")}</li>
      </ul>
      <div className="mt-7">
        <LinkButton href={newLink} look="secondary">
          {t("closed.newLink")}
        </LinkButton>
      </div>
      <p className="mt-7 font-semibold">{t("closed.help")}</p>
    </div>
  );
}
