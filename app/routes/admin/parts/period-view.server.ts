import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { getPeriod } from "~/domain/retention/get-period.server";
import { previewPeriod } from "~/domain/retention/preview-period.server";
import type { PeriodCategory } from "~/domain/retention/retention-categories";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { attempt } from "~/web/attempt.server";
import { inWords } from "~/web/form-action.server";
import { formatNumber } from "~/web/format.server";
import { type Typed, typedText } from "~/web/typed-form";
import { typedPeriod } from "./typed-period";

/** The texts of the page itself: this namespace stays on the server. */
const WORDS = [
  ...(["changeTitle", "from", "preview", "previewTitle", "reason", "reasonHint", "save", "saved"] as const),
  ...(["history", "period", "state", "by"] as const),
] as const;
type Word = (typeof WORDS)[number];

/** A period with its history; and, where a new one was typed into the address, what that would mean or why it cannot be. */
export async function periodView(viewer: Viewer, language: Language, category: PeriodCategory, typed: Typed) {
  const t = textsOf(language).getFixedT(language, "privacy");
  const { unit, count, least, most, history } = await getPeriod(viewer, category);
  const asked = "count" in typed || "from.day" in typed;
  const tried = asked ? await attempt(() => previewPeriod(viewer, { category, ...typedPeriod(typed) })) : null;
  const errors: Record<string, string> = {};
  for (const blocker of tried?.ok === false && tried.refusal.status === 422 ? tried.refusal.blockers : []) {
    errors[blocker.field ?? "count"] ??= inWords(blocker, language);
  }
  const preview = tried?.ok ? tried.value : null;
  const day = preview && displayDate(preview.from);
  const number = (value: number) => formatNumber(value, language);
  const row = (key: "nowKept" | "thenKept" | "ripeThen" | "toldFrom" | "erasedFrom", value: string) => ({
    key,
    label: t(`retention.${key}`, { date: day ?? "" }),
    value,
  });
  return {
    title: t(`retention.category.${category}`),
    words: Object.fromEntries(WORDS.map((name) => [name, t(`retention.${name}`)])) as Record<Word, string>,
    trail: [{ href: paths.adminRetention(language), text: t("retention.title") }],
    kept: t("retention.keptNow", { period: t(`period.${unit}`, { count }) }),
    countLabel: t(`retention.countIn.${unit}`),
    bounds: t("retention.bounds", { least, most }),
    values: Object.fromEntries(
      ["count", "from.day", "from.month", "from.year"].map((name) => [name, typedText(typed, name)]),
    ),
    errors,
    preview: preview && {
      rows: [
        row("nowKept", t(`period.${unit}`, { count: preview.before.count })),
        row("thenKept", t(`period.${unit}`, { count: preview.after.count })),
        row(
          "ripeThen",
          t("retention.ripeInstead", { after: number(preview.ripeAfter), before: number(preview.ripeBefore) }),
        ),
        row("toldFrom", preview.notice ? (day ?? "") : t("retention.nobodyTold")),
        row("erasedFrom", preview.notice ? displayDate(preview.notice.erasedFrom) : (day ?? "")),
      ],
      sooner: preview.ripeAfter > preview.ripeBefore ? t("retention.sooner") : null,
    },
    history: history.map((each) => ({
      id: each.id,
      period: t(`period.${unit}`, { count: each.count }),
      from: displayDate(bakuDateOf(each.from)),
      by: each.by ?? t("retention.byInstallation"),
      reason: each.reason ?? "",
      holds: t(`retention.holds.${each.holds}`),
    })),
  };
}
