import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";

/** The draft was saved somewhere else meanwhile: what is typed here is still here, and the person decides. */
export function SavedElsewhere({ self }: { self: string }) {
  const { t } = useTranslation("apply");
  return (
    <Note tone="attention" title={t("section.savedElsewhereTitle")} className="mb-5" announced>
      <p>{t("section.savedElsewhere")}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button look="secondary" name="intent" value="overwrite">
          {t("section.saveMine")}
        </Button>
        <LinkButton look="quiet" width="hug" href={self}>
          {t("section.reload")}
        </LinkButton>
      </div>
    </Note>
  );
}
