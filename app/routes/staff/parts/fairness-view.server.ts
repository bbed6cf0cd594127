import { isLanguage, type Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import type { Dimension, FairnessCell, FairnessGroup, Step } from "~/domain/scores/fairness";
import { CAPITAL, getFairness } from "~/domain/scores/get-fairness.server";
import { paths } from "~/paths";
import { EDUCATION_LEVELS, type StaffWords, staffWords } from "./words.server";

/** The fairness report of a cohort in words. */
export async function fairnessView(viewer: Viewer, language: Language, code: string) {
  const t = staffWords(language);
  const { empty, steps, total, dimensions, limits } = await getFairness(viewer, code);
  const percent = percentOf(limits.leastRatio);
  return {
    title: t("staff:fairness.title"),
    intro: t("staff:fairness.intro", { percent }),
    suppressed: t("staff:fairness.suppressed", { least: limits.leastPeople }),
    empty,
    fileHref: paths.staffFairnessFile(language, code),
    rankingHref: paths.staffRanking(language, code),
    steps: steps.map((step) => ({ key: step, head: t(`staff:fairness.step.${step}`) })),
    tables: dimensions.map(({ dimension, groups }) => ({
      key: dimension,
      head: t(`staff:fairness.dimension.${dimension}`),
      note: groups.length === 0 ? t("staff:fairness.tooSmall") : t("staff:fairness.picture", { percent }),
      rows: [
        ...groups.map((group) => ({
          key: group.merged ? "merged" : String(group.value),
          name: groupName(t, dimension, group),
          cells: steps.map((step) => cellView(t, group.cells[step] ?? null, limitAt(groups, step, limits.leastRatio))),
        })),
        {
          key: "total",
          name: t("staff:fairness.total"),
          cells: steps.map((step) => cellView(t, total[step] ?? null, null)),
        },
      ],
    })),
  };
}

export type FairnessView = Awaited<ReturnType<typeof fairnessView>>;

/** The report as rows of a file, under their heads; a figure that is not shown is an empty cell. */
export async function fairnessRows(viewer: Viewer, language: Language, code: string): Promise<(string | number)[][]> {
  const t = staffWords(language);
  const { steps, dimensions } = await getFairness(viewer, code);
  const heads = [
    t("staff:fairness.column.dimension"),
    t("staff:fairness.group"),
    t("staff:fairness.column.step"),
    t("staff:fairness.column.base"),
    t("staff:fairness.column.rate"),
    t("staff:fairness.column.ratio"),
    t("staff:fairness.column.flag"),
  ];
  const rows = dimensions.flatMap(({ dimension, groups }) =>
    groups.flatMap((group) =>
      steps.map((step) => {
        const cell = group.cells[step] ?? null;
        const start = [t(`staff:fairness.dimension.${dimension}`), groupName(t, dimension, group)];
        const end = cell
          ? [
              cell.base,
              cell.rate === null ? "" : percentOf(cell.rate),
              cell.ratio === null ? "" : Math.round(cell.ratio * 100) / 100,
              cell.flagged ? t("staff:fairness.flag") : "",
            ]
          : ["", "", "", ""];
        return [...start, t(`staff:fairness.step.${step}`), ...end];
      }),
    ),
  );
  return [heads, ...rows];
}

const percentOf = (share: number): number => Math.round(share * 100);

/** The rate below which a group is flagged, 0 to 1: the share of the highest one. */
function limitAt(groups: readonly FairnessGroup[], step: Step, leastRatio: number): number | null {
  const rates = groups.flatMap(({ cells }) => cells[step]?.rate ?? []);
  const highest = Math.max(0, ...rates);
  return rates.length > 1 && highest > 0 ? highest * leastRatio : null;
}

function cellView(t: StaffWords, cell: FairnessCell, limit: number | null) {
  if (!cell) return { words: t("staff:fairness.hidden"), bar: null, flagged: false };
  const { base, rate, flagged } = cell;
  if (rate === null) return { words: t("staff:fairness.ofHidden", { base }), bar: null, flagged: false };
  return { words: t("staff:fairness.of", { percent: percentOf(rate), base }), bar: { rate, limit }, flagged };
}

function groupName(t: StaffWords, dimension: Dimension, { value, merged }: FairnessGroup): string {
  if (merged) return t("staff:fairness.merged");
  if (value === null) return t("staff:fairness.unknown");
  switch (dimension) {
    case "sex":
      return value === "female" || value === "male" ? t(`staff:fairness.sex.${value}`) : value;
    case "region":
      return t(value === CAPITAL ? "staff:fairness.regionBaku" : "staff:fairness.regionOther");
    case "language":
      return isLanguage(value) ? t(`staff:languageName.${value}`) : value;
    case "education": {
      const level = EDUCATION_LEVELS.find((each) => each === value);
      return level ? t(`staff:education.${level}`) : value;
    }
  }
}
