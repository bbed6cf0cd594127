import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { LinkButton } from "~/ui/link-button";

type OfferAnswerProps = { accept: string; decline: string; keepWaiting?: string | null };

/** The answer to an offer: yes at once, no or "another place" on pages of their own. */
export function OfferAnswer({ accept, decline, keepWaiting }: OfferAnswerProps) {
  const { t } = useTranslation("my");
  return (
    <>
      <form method="post" action={accept} className="w-full tablet:w-auto">
        <Button name="intent" value="accept">
          {t("confirmPlace")}
        </Button>
      </form>
      <LinkButton look="quiet" href={decline}>
        {t("declinePlace")}
      </LinkButton>
      {keepWaiting ? (
        <LinkButton look="quiet" href={keepWaiting}>
          {t("keepWaiting.open")}
        </LinkButton>
      ) : null}
    </>
  );
}
