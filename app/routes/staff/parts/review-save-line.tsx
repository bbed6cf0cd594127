import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { StatusRegion } from "~/ui/status-region";
import { TextLink } from "~/ui/text-link";
import type { SaveState } from "~/ui/use-autosave";

/** Whether what is written is saved, and when; or why not, and what to do. */
export function ReviewSaveLine({ state, saved, self }: { state: SaveState; saved: string | null; self: string }) {
  const { t } = useTranslation("staff");
  switch (state.kind) {
    case "idle":
      return <StatusRegion>{saved}</StatusRegion>;
    case "saved":
      return <StatusRegion>{state.words}</StatusRegion>;
    case "slow":
      return (
        <Note tone="attention" announced>
          {t("reviews.slow")}
        </Note>
      );
    case "offline":
      return (
        <Note tone="attention" announced>
          {t("reviews.offline")}
        </Note>
      );
    case "gone":
      return (
        <Note tone="attention" announced>
          {t("reviews.gone")}
        </Note>
      );
    case "signedOut":
      return (
        <Note tone="attention" announced>
          {t("reviews.signedOut")}
        </Note>
      );
    case "closed":
      return (
        <Note tone="attention" announced>
          {t("reviews.notStored")}
        </Note>
      );
    case "elsewhere":
      return (
        <Note tone="attention" announced>
          <p>{t("reviews.elsewhere")}</p>
          <TextLink href={self}>{t("reviews.reload")}</TextLink>
        </Note>
      );
  }
}
