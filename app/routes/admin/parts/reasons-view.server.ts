import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { listWrittenReasons } from "~/domain/reasons/list-written-reasons.server";
import { MOST_REASONS, offeredFor } from "~/domain/reasons/reason-rules";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";

/** The reasons by what they are given for, each outcome with how many it has. One of them may be open to be written. */
export async function reasonsView(
  viewer: Viewer,
  language: Language,
  open: { edit: string | null; add: string | null },
) {
  const reasons = await listWrittenReasons(viewer);
  const t = translator(language);
  const here = paths.adminReasons(language);
  const outcomes = [...new Set(reasons.flatMap((reason) => reason.outcomes))];
  return {
    title: t("staff:reasons.title"),
    trail: [{ href: paths.adminTexts(language), text: t("staff:texts.title") }],
    intro: t("staff:reasons.intro", { most: MOST_REASONS }),
    groups: outcomes.map((outcome) => ({
      outcome,
      name: t(`staff:reasons.outcome.${outcome}` as "staff:reasons.outcome.ineligible"),
      count: t("staff:reasons.count", { number: offeredFor(reasons, outcome).length, most: MOST_REASONS }),
      adding: open.add === outcome,
      addHref: `${here}?add=${outcome}`,
      reasons: reasons
        .filter((reason) => reason.outcomes.includes(outcome))
        .map(({ key, text, detailsRequired, retiredAt }) => ({
          key,
          words: textIn(text, language),
          text,
          detailsRequired,
          retired: retiredAt !== null,
          editing: open.edit === `${outcome}.${key}`,
          editHref: `${here}?edit=${outcome}.${key}`,
        })),
    })),
  };
}

export type ReasonsView = Awaited<ReturnType<typeof reasonsView>>;
