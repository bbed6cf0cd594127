export const APPLICATION_TABS = ["check", "answers", "files", "reviews", "history"] as const;
export type ApplicationTab = (typeof APPLICATION_TABS)[number];

/** The part of an application asked for in the address; the check where there is none of that name. */
export function applicationTabOf(asked: string | null): ApplicationTab {
  return APPLICATION_TABS.find((tab) => tab === asked) ?? "check";
}
