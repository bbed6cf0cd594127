import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { LinkButton } from "~/ui/link-button";

/** The answer to an offer: yes at once, no on a page of its own. */
export function OfferAnswer({ accept, decline }: { accept: string; decline: string }) {
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
    </>
  );
}
