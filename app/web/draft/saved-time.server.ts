import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { formatTime } from "~/web/format.server";

/** "Saved: 14:05", by the clock of the server. */
export function savedTime(at: Date, language: Language): string {
  return translator(language)("ui:saved", { time: formatTime(at, language) });
}
