import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";

/** What was saved becomes the next version, or is thrown away. */
export function PublishText({ version }: { version: string }) {
  const { t } = useTranslation("staff");
  return (
    <div className="space-y-2">
      <Confirm summary={t("texts.publish")} title={t("texts.publishTitle")}>
        <form method="post">
          <input type="hidden" name="version" value={version} />
          <Button name="intent" value="publish" width="hug">
            {t("texts.publishConfirm")}
          </Button>
        </form>
      </Confirm>
      <Confirm summary={t("texts.discard")} title={t("texts.discardTitle")}>
        <form method="post">
          <Button name="intent" value="discard" look="secondary" width="hug">
            {t("texts.discard")}
          </Button>
        </form>
      </Confirm>
    </div>
  );
}
