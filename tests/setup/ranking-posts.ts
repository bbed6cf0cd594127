import type { FormPost } from "./posts";

const WORDS = "Özüm haqqında: Ələsgərova “Şəhla” <b>& co</b>";

/** The form of the ranking, as its page sends it and as somebody else might, each refused with a reason. */
export const RANKING_POSTS: Record<string, readonly FormPost[]> = {
  ":language/staff/cohorts/:code/ranking": [
    {
      who: "coordinator",
      with: () => ({ code: "MM-2027" }),
      query: "?line=3",
      fields: {
        ...{ intent: "propose", by: "", line: "3", others: "leave", seen: "0".repeat(64) },
        reasonOthers: "placesFilled",
      },
    },
    {
      who: "coordinator",
      with: () => ({ code: "MM-2027" }),
      fields: { intent: "propose", by: "nothing", line: "1e9", others: "x", seen: "", reasonBelow: WORDS },
    },
  ],
};
