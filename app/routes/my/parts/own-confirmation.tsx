import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TurnCard } from "~/ui/turn-card";

/** Asks whoever has come of age to say themselves what their guardian had said. */
export function OwnConfirmation({ action }: { action: string }) {
  const { t } = useTranslation("my");
  return (
    <form method="post" action={action} className="mt-5">
      <TurnCard
        title={t("guardian.ownTitle")}
        actions={
          <Button name="own" value="yes">
            {t("guardian.ownConfirm")}
          </Button>
        }
      >
        {t("guardian.ownText")}
      </TurnCard>
    </form>
  );
}
