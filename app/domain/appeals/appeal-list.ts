import { z } from "zod";

/** Which appeals a list shows. */
export const APPEAL_SHOWS = ["waiting", "overdue", "decided"] as const;
export type AppealShow = (typeof APPEAL_SHOWS)[number];

/** A place in the list, and which way from it. */
export type AppealCursor = { way: "after" | "before"; at: Date; id: string };

const place = z.tuple([z.enum(["after", "before"]), z.iso.datetime(), z.uuid()]);

/** A row's place as its address says it. */
export const appealPlaceOf = (way: AppealCursor["way"], row: { answerBy: Date; id: string }): string =>
  [way, row.answerBy.toISOString(), row.id].join("~");

/** What an address asks for; what is not understood is left out. */
export function readAppealQuery(params: URLSearchParams): {
  show: AppealShow;
  cursor: AppealCursor | null;
  code: string | null;
} {
  const show = APPEAL_SHOWS.find((each) => each === params.get("show")) ?? "waiting";
  const code = params.get("cohort") || null;
  const read = place.safeParse((params.get("from") ?? "").split("~"));
  if (!read.success) return { show, code, cursor: null };
  const [way, at, id] = read.data;
  return { show, code, cursor: { way, at: new Date(at), id } };
}
