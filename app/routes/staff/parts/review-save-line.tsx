import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { StatusRegion } from "~/ui/status-region";
import { TextLink } from "~/ui/text-link";
import type { SaveState } from "~/ui/use-autosave";

const PROBLEMS = {
  slow: "reviews.slow",
  offline: "reviews.offline",
  signedOut: "reviews.signedOut",
  closed: "reviews.notStored",
  gone: "reviews.gone",
  elsewhere: "reviews.elsewhere",
} as const;

/** Whether what is written is saved, and when; or why not, and what to do. */
export function ReviewSaveLine({ state, saved, self }: { state: SaveState; saved: string | null; self: string }) {
  const { t } = useTranslation("staff");
  if (state.kind === "idle") return <StatusRegion>{saved}</StatusRegion>;
  if (state.kind === "saved") return <StatusRegion>{state.words}</StatusRegion>;
  return (
    <Note tone="attention" announced>
      <p>{t(PROBLEMS[state.kind])}</p>
      {state.kind === "elsewhere" ? <TextLink href={self}>{t("reviews.reload")}</TextLink> : null}
    </Note>
  );
}

/** The same trouble beside the buttons of a phone, where the line above has scrolled away; it was announced there. */
export function ReviewSaveTrouble({ state }: { state: SaveState }) {
  const { t } = useTranslation("staff");
  if (state.kind === "idle" || state.kind === "saved") return null;
  return (
    <p aria-hidden="true" className="mb-2 font-medium text-zeferan-text desktop:hidden">
      {t(PROBLEMS[state.kind])}
    </p>
  );
}
