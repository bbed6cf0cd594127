import type { Language } from "~/domain/languages";
import { type DataUse, useFacts } from "~/domain/privacy/data-uses";
import type { keepingPeriods } from "~/domain/privacy/keeping-periods.server";
import { textsOf } from "~/i18n/texts.server";

/** What is held, why, on what ground, how long and who sees it, in words: a row for each use, from the data map. */
export function dataUsesView(
  uses: readonly DataUse[],
  periods: Awaited<ReturnType<typeof keepingPeriods>>,
  language: Language,
) {
  const t = textsOf(language).getFixedT(language, "privacy");
  return {
    heads: { what: t("heads.what"), why: t("heads.why"), kept: t("heads.kept"), seenBy: t("heads.seenBy") },
    rows: uses.map((name) => {
      const { ground, kept, seenBy } = useFacts(name);
      const period = periods[kept];
      const words = period === null ? "" : t(`period.${period.unit}`, { count: period.count });
      return {
        key: name,
        what: t(`use.${name}.what`),
        why: t("whyGround", { why: t(`use.${name}.why`), ground: t(`ground.${ground}`) }),
        kept: t(`kept.${kept}`, { period: words }),
        seenBy: seenBy.map((each) => t(`seenBy.${each}`)).join(", "),
      };
    }),
  };
}
