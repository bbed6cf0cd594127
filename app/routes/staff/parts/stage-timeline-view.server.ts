import type { StageOnPage, StagesOfCohort } from "~/domain/stages/get-stages.server";
import { dayOf, type StaffWords, spanWithYear } from "./words.server";

type TimelineFacts = Pick<StagesOfCohort, "stages" | "opensAt" | "closesAt" | "now"> & {
  /** The day of the results, from its first instant. */
  results: Date;
  nameOf: (stage: StageOnPage) => string;
};

/** Where something stands on the drawing, in thousandths of its width. */
type Place = { from: number; to: number };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Shorter than this, a bar could not be seen. */
const LEAST = 8;

/**
 * The selection as a drawing: a lane for the call and one for each stage over the same days, with lines through all of
 * them for the close, the results and today. Places are computed here; the page only draws.
 */
export function timelineView(t: StaffWords, { stages, opensAt, closesAt, results, now, nameOf }: TimelineFacts) {
  const ends = new Date(results.getTime() + DAY_MS);
  const first = Math.min(opensAt.getTime(), ...stages.map(({ startsAt }) => startsAt.getTime()));
  const last = Math.max(ends.getTime(), ...stages.map(({ endsAt }) => endsAt.getTime()));
  const at = (instant: Date) => Math.round(((instant.getTime() - first) / (last - first)) * 1000);
  const place = (from: Date, to: Date): Place => {
    const [start, end] = [at(from), at(to)];
    return end - start >= LEAST
      ? { from: start, to: end }
      : { from: Math.min(start, 1000 - LEAST), to: Math.min(start + LEAST, 1000) };
  };
  const standing = (from: Date, to: Date) =>
    now >= to ? ("past" as const) : now >= from ? ("now" as const) : ("ahead" as const);
  const lane = (key: string, name: string, from: Date, to: Date) => ({
    ...{ key, name },
    when: spanWithYear(from, to),
    standing: standing(from, to),
    ...place(from, to),
  });
  const inside = now.getTime() >= first && now.getTime() <= last;
  return {
    lanes: [
      { ...lane("call", t("staff:stages.call"), opensAt, closesAt), call: true },
      ...stages.map((stage) => ({ ...lane(stage.key, nameOf(stage), stage.startsAt, stage.endsAt), call: false })),
      { ...lane("results", t("staff:stages.results"), results, ends), call: true },
    ],
    marks: [
      { key: "close" as const, at: at(closesAt) },
      { key: "results" as const, at: at(results) },
      ...(inside ? [{ key: "today" as const, at: at(now) }] : []),
    ],
    axis: [dayOf(new Date(first)), dayOf(new Date(last - 1))] as const,
    today: inside ? { at: at(now), words: t("staff:stages.today", { date: dayOf(now) }) } : null,
  };
}

export type TimelineView = ReturnType<typeof timelineView>;
