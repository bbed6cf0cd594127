import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import { canMakeCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { type ListedResult, listTestResults } from "~/domain/tests/list-test-results.server";
import { isOnlineTest } from "~/domain/tests/test-standing";
import { paths } from "~/paths";
import { formatNumber } from "~/web/format.server";
import { lastMinute, type StaffWords, spanWithYear, staffWords } from "./words.server";

type Asked = { show: string | null; after: string | null };

/** The results of a test stage in words, a page of its people, and the files they were brought in by. */
export async function testResultsView(
  viewer: Viewer,
  language: Language,
  { code, key }: { code: string; key: string },
  { show, after }: Asked,
) {
  const missing = show === "missing";
  const found = await listTestResults(viewer, { code, stageKey: key, after, missing });
  const { stage, mayRun, all, recorded, bank, imports, rows, next, now, cohort, programmeCode, asking } = found;
  const t = staffWords(language);
  const online = isOnlineTest(stage);
  const asked = Math.min(stage.settings.questions ?? bank, bank);
  const shown = missing ? ({ show: "missing" } as const) : {};
  return {
    here: paths.staffTestResults(language, code, key),
    back: paths.staffStages(language, code),
    title: t("staff:testResults.title", { stage: textIn(stage.name, language) }),
    when: whenWords(t, stage),
    counts: t("staff:testResults.counts", { recorded, all }),
    online: online ? t("staff:testResults.online", { asked, bank, minutes: stage.settings.minutes ?? 0 }) : null,
    /** What stands in the way of those who still have to sit the test. */
    tooFew: online && recorded < all && bank < (stage.settings.questions ?? 1) ? lackOf(bank) : null,
    questions:
      online && canMakeCohorts(viewer, cohort.programmeId) ? paths.staffQuestions(language, programmeCode) : null,
    mayRun,
    asking: asking.map((reference) => ({ reference, href: paths.staffApplication(language, reference) })),
    tabs: [
      {
        text: t("staff:testResults.everybody"),
        count: all,
        current: !missing,
        href: paths.staffTestResults(language, code, key),
      },
      {
        text: t("staff:testResults.missing"),
        count: all - recorded,
        current: missing,
        href: paths.staffTestResults(language, code, key, { show: "missing" }),
      },
    ],
    imports: imports.map(({ id, fileName, uploadedAt, appliedAt }) => ({
      id,
      name: fileName,
      href: paths.staffTestImport(language, code, key, id),
      when: displayMoment(appliedAt ?? uploadedAt),
      state: appliedAt ? t("staff:testResults.applied") : t("staff:testResults.notApplied"),
    })),
    rows: rows.map((row) => ({
      reference: row.reference,
      name: row.name,
      href: paths.staffApplication(language, row.reference),
      result:
        row.percent === null ? "" : t("staff:testResults.percent", { percent: formatNumber(row.percent, language) }),
      how: [howWords(t, row, now), extraWords(t, row)].filter(Boolean).join(" · "),
      when: row.recordedAt ? displayMoment(row.recordedAt) : "",
      enter: paths.staffTestResults(language, code, key, { ...shown, ...(after && { after }), of: row.reference }),
    })),
    nextHref: next === null ? undefined : paths.staffTestResults(language, code, key, { ...shown, after: next }),
    firstHref: after === null ? undefined : paths.staffTestResults(language, code, key, shown),
  };
}

const lackOf = (bank: number): "none" | "few" => (bank === 0 ? "none" : "few");

/** A test of one day with its hours, another one from moment to moment. */
function whenWords(t: StaffWords, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const [from, until] = [displayMoment(startsAt), lastMinute(endsAt)];
  if (from.slice(0, 10) === until.slice(0, 10)) return spanWithYear(startsAt, endsAt);
  return t("staff:testResults.when", { from, until });
}

export type TestResultsView = Awaited<ReturnType<typeof testResultsView>>;

function extraWords(t: StaffWords, { extraMinutes }: ListedResult): string {
  return extraMinutes > 0 ? t("staff:testTime.of", { minutes: extraMinutes }) : "";
}

/** Where a result comes from, or where the person stands with the test. */
function howWords(t: StaffWords, { source, earlier, sitting }: ListedResult, now: Date): string {
  if (source) {
    const words = t(`staff:testResults.source.${source}`);
    return earlier > 0 ? t("staff:testResults.corrected", { source: words, times: earlier }) : words;
  }
  if (!sitting) return "";
  const running = sitting.finishedAt === null && now < sitting.endsAt;
  return running
    ? t("staff:testResults.writing", { until: lastMinute(sitting.endsAt) })
    : t("staff:testResults.closing");
}
