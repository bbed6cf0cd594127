import { awaitsDecision } from "~/domain/applications/decided";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { type CohortRanking, getRanking } from "~/domain/scores/get-ranking.server";
import { formulaOf } from "~/domain/stages/plan-stage";
import { paths } from "~/paths";
import { blockerWords } from "./blocker-words.server";
import { type RankingAsked, rankingSearch } from "./ranking-asked";
import { rankingRows } from "./ranking-rows.server";
import { stripOf } from "./ranking-strip";
import { rankingTally } from "./ranking-tally.server";
import { type StaffWords, staffWords } from "./words.server";

const ROWS = 50;

/** The ranking of a cohort in words, with what its cut-off line would give. */
export async function rankingView(viewer: Viewer, language: Language, code: string, asked: RankingAsked) {
  const t = staffWords(language);
  const ranking = await getRanking(viewer, code, asked);
  const { by, rows, stages, passMark } = ranking.ranking;
  const { line } = ranking;
  const search = (change: Partial<RankingAsked>) =>
    paths.staffRanking(language, code, rankingSearch({ ...asked, by: by?.key ?? null, ...change }));
  const first = Math.min(asked.after, Math.max(0, rows.length - 1));
  const shown = rows.slice(first, first + ROWS);
  const scored = stages.filter(({ criteria }) => criteria.length > 0);
  return {
    title: t("staff:ranking.title"),
    here: search({}),
    plainHref: paths.staffRanking(language, code),
    fairnessHref: paths.staffFairness(language, code),
    checkHref: paths.staffApplications(language, code, "?tab=check"),
    empty: rows.length === 0,
    /** Everybody has been decided on: there is no line left to move. */
    settled: rows.every(({ status }) => !awaitsDecision(status)),
    assessed: ranking.assessed,
    passMark: passMark === null ? null : t("staff:ranking.passMark", { mark: passMark }),
    asked: {
      by: by?.key ?? "",
      line,
      fills: ranking.fills,
      lowest: ranking.lowest,
      others: asked.others,
      shortlisting: by !== null,
      choices: [
        { value: "", label: t("staff:ranking.byFinal") },
        ...scored.map(({ key, name }) => ({ value: key, label: textIn(name, language) })),
      ],
    },
    tally: rankingTally(t, language, ranking),
    strip: stripOf(rows, ranking.rows, { line, passMark: by ? null : passMark }),
    proposal: proposalView(t, language, ranking),
    stages: (scored.length > 0 ? scored : formulaOf(stages)).map(({ id, name, weight }) => ({
      id,
      head:
        weight === null
          ? textIn(name, language)
          : t("staff:ranking.stageHead", { stage: textIn(name, language), weight }),
    })),
    rows: rankingRows(t, language, ranking, shown),
    position: t("staff:ranking.position", { first: first + 1, last: first + shown.length, total: rows.length }),
    previousHref: first > 0 ? search({ after: Math.max(0, first - ROWS) }) : null,
    nextHref: first + ROWS < rows.length ? search({ after: first + ROWS }) : null,
    final: by === null,
  };
}

/** The form that makes a packet of it: which reasons it needs, and what stands in the way. */
function proposalView(t: StaffWords, language: Language, ranking: CohortRanking) {
  const refused = ranking.rows.flatMap((row) => (row.outcome === "not_select" ? [row.why] : []));
  const preset = (key: string) => (ranking.reasons.some((reason) => reason.key === key) ? key : "");
  return {
    mayRun: ranking.mayRun,
    seen: ranking.seen,
    blockers: ranking.blockers.map((blocker) => blockerWords(t, blocker)),
    reasons: ranking.reasons.map(({ key, text }) => ({ value: key, label: textIn(text, language) })),
    below: refused.includes("belowPassMark") ? { preset: preset("belowPassMark") } : null,
    others: refused.some((why) => why !== "belowPassMark") ? { preset: preset("placesFilled") } : null,
  };
}

export type RankingView = Awaited<ReturnType<typeof rankingView>>;
