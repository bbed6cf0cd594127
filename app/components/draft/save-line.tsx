import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { StatusRegion } from "~/ui/status-region";
import { TextLink } from "~/ui/text-link";
import type { SaveState } from "~/ui/use-autosave";

type SaveLineProps = { state: SaveState; saved: string | null; self: string };

/** What has become of what is typed: saved and when, or why not. */
export function SaveLine({ state, saved, self }: SaveLineProps) {
  const { t } = useTranslation("apply");
  if (state.kind === "elsewhere") {
    return (
      <Note tone="attention" title={t("section.savedElsewhereTitle")} announced>
        <p>{t("section.savedElsewhere")}</p>
        <p>
          <TextLink href={self}>{t("section.reload")}</TextLink>
        </p>
      </Note>
    );
  }
  if (state.kind === "idle" || state.kind === "saved") {
    return <StatusRegion>{state.kind === "saved" ? state.words : saved}</StatusRegion>;
  }
  const words = {
    slow: t("section.slow"),
    offline: t("section.notSaved"),
    signedOut: t("section.signedOut"),
    closed: t("section.closed"),
    gone: t("section.closed"),
  };
  return (
    <Note tone="attention" announced>
      {words[state.kind]}
    </Note>
  );
}
