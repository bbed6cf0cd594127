import { awaitsDecision } from "~/domain/applications/decided";
import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { CohortRanking } from "~/domain/scores/get-ranking.server";
import type { RankedApplication, StageFigures } from "~/domain/scores/load-ranking.server";
import type { Proposed } from "~/domain/scores/propose";
import { paths } from "~/paths";
import { formatScore } from "~/web/format.server";
import type { StaffWords } from "./words.server";

/** The rows of the list in words; `shown` are those of one page. */
export function rankingRows(
  t: StaffWords,
  language: Language,
  ranking: CohortRanking,
  shown: readonly RankedApplication[],
) {
  const proposed = new Map(ranking.rows.map((row) => [row.candidate.id, row] as const));
  return shown.map((row, at) => {
    const next = shown[at + 1];
    const { line } = ranking;
    return {
      reference: row.reference,
      rank: row.rank === null ? t("staff:none") : String(row.rank),
      name: listName(row),
      href: paths.staffApplication(language, row.reference),
      status: row.status,
      stages: Object.fromEntries(
        Object.entries(row.stages).map(([id, figures]) => [id, figuresView(t, language, figures)]),
      ),
      final: row.final === null ? t("staff:none") : formatScore(row.final, language),
      would: wouldBe(t, language, ranking, proposed.get(row.id), row),
      notes: [
        ...(row.unseen ? [t("staff:ranking.unseen")] : []),
        ...(row.third ? [t(`staff:ranking.third.${row.third}`)] : []),
        ...(row.tie ? [t(`staff:ranking.tie.${row.tie}`, { time: toTheSecond(row.rankAt) })] : []),
      ],
      lineBelow:
        row.rank !== null && row.rank <= line && next !== undefined && (next.rank === null || next.rank > line),
    };
  });
}

/** 12.11.2026, 14:05:09: a minute is too long to tell who was earlier. */
function toTheSecond(at: Date): string {
  return `${displayMoment(at)}:${String(at.getUTCSeconds()).padStart(2, "0")}`;
}

export type RankingRow = ReturnType<typeof rankingRows>[number];

function figuresView(t: StaffWords, language: Language, { total, calibrated, count, deviation }: StageFigures) {
  const several = count > 1 && deviation !== null;
  const spread = several ? { deviation: formatScore(deviation, language), count } : null;
  return {
    total: total === null ? t("staff:none") : formatScore(total, language),
    calibrated:
      calibrated === null ? null : t("staff:ranking.calibrated", { score: formatScore(calibrated, language) }),
    spread: spread && { short: t("staff:ranking.spread", spread), words: t("staff:ranking.spreadWords", spread) },
  };
}

/** What the line would do with somebody; null for who has been decided on, or is left alone. */
function wouldBe(
  t: StaffWords,
  language: Language,
  { names }: CohortRanking,
  row: Proposed | undefined,
  { status, score, unseen }: RankedApplication,
): { kind: Proposed["outcome"] | "incomplete"; words: string } | null {
  if (!row) {
    const incomplete = score === null && !unseen && awaitsDecision(status);
    return incomplete ? { kind: "incomplete", words: t("staff:ranking.wouldIncomplete") } : null;
  }
  switch (row.outcome) {
    case "offer": {
      const { unitPlaceId, reservation } = row.seat;
      const group = [unitPlaceId, reservation?.id]
        .flatMap((id) => (id ? [names.get(id)] : []))
        .flatMap((name) => (name ? [textIn(name, language)] : []))
        .join(" · ");
      return {
        kind: "offer",
        words: group ? t("staff:ranking.wouldGroup", { group }) : t("staff:ranking.wouldOffer"),
      };
    }
    case "waitlist":
      return { kind: "waitlist", words: t("staff:ranking.wouldWait") };
    case "shortlist":
      return { kind: "shortlist", words: t("staff:ranking.wouldNext") };
    case "not_select":
      return { kind: "not_select", words: t(`staff:ranking.why.${row.why}`) };
  }
}
