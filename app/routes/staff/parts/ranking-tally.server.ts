import { type Language, textIn } from "~/domain/languages";
import type { CohortRanking } from "~/domain/scores/get-ranking.server";
import type { StaffWords } from "./words.server";

export type TallyRow = { key: string; label: string; value: string; note?: string; part?: true };

/** What the line gives, counted: offers against the free seats of each place and group, waiting list, refusals. */
export function rankingTally(t: StaffWords, language: Language, ranking: CohortRanking): TallyRow[] {
  const { rows, seats, waiting, incomplete } = ranking;
  const number = (outcome: (typeof rows)[number]["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const below = rows.filter((row) => row.outcome === "not_select" && row.why === "belowPassMark").length;
  const ofFree = (given: number, free: number) => t("staff:ranking.ofFree", { given, free });
  const shortlisting: TallyRow[] = [
    { key: "shortlisted", label: t("staff:ranking.shortlisted"), value: String(number("shortlist")) },
  ];
  const placing: TallyRow[] = [
    { key: "offers", label: t("staff:ranking.offers"), value: ofFree(number("offer"), seats.length) },
    ...sharesOf(ranking).map(({ key, placeId, groupId, given, free }) => ({
      key,
      part: true as const,
      label: [placeId, groupId]
        .flatMap((id) => (id === null ? [] : [ranking.names.get(id)]))
        .map((name) => (name ? textIn(name, language) : ""))
        .concat(placeId === null && groupId === null ? [t("staff:ranking.openSeats")] : [])
        .join(" · "),
      value: ofFree(given, free),
    })),
    {
      key: "waiting",
      label: t("staff:ranking.waiting"),
      value: String(number("waitlist")),
      note: t("staff:ranking.waitingNote", waiting),
    },
  ];
  return [
    ...(ranking.ranking.by ? shortlisting : placing),
    {
      key: "notSelected",
      label: t("staff:ranking.notSelected"),
      value: String(number("not_select")),
      ...(below > 0 && { note: t("staff:ranking.belowNote", { number: below }) }),
    },
    ...(incomplete.length > 0
      ? [
          {
            key: "incomplete",
            label: t("staff:ranking.incomplete"),
            value: String(incomplete.length),
            note: t("staff:ranking.incompleteNote"),
          },
        ]
      : []),
  ];
}

type Share = { key: string; placeId: string | null; groupId: string | null; given: number; free: number };

/** Free seats by place and group with the offers that take them; none where all are of one kind. */
function sharesOf({ rows, seats }: CohortRanking): Share[] {
  const shares = new Map<string, Share>();
  for (const { unitPlaceId, reservation } of seats) {
    const groupId = reservation?.id ?? null;
    const key = `${unitPlaceId} ${groupId}`;
    const share = shares.get(key) ?? { key, placeId: unitPlaceId, groupId, given: 0, free: 0 };
    shares.set(key, { ...share, free: share.free + 1 });
  }
  for (const row of rows) {
    if (row.outcome !== "offer") continue;
    const share = shares.get(`${row.seat.unitPlaceId} ${row.seat.reservation?.id ?? null}`);
    if (share) share.given += 1;
  }
  return shares.size > 1 ? [...shares.values()] : [];
}
