import type { AssistanceHead } from "~/domain/assistance/assistance-head";
import type { Language } from "~/domain/languages";
import { formatTime } from "~/web/format.server";
import { staffWords } from "./words.server";

/** Whose draft it is, since when and until when, in the words of the banner on each of its pages. */
export function helpView(help: AssistanceHead, language: Language) {
  const t = staffWords(language);
  return {
    title: t("staff:assistance.banner", { name: help.name }),
    since: t("staff:assistance.since", {
      channel: t(`staff:assistance.channel.${help.channel}`),
      from: formatTime(help.openedAt, language),
      until: formatTime(help.until, language),
    }),
  };
}

export type HelpView = ReturnType<typeof helpView>;
