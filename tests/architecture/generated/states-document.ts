import {
  ACTION_NAMES,
  APPLICATION_STATUSES,
  actionOf,
  countsTowardsCap,
  holdsSeat,
  isEditableByApplicant,
  isLive,
  isSuccessful,
  isVisibleToStaff,
  mayReapply,
  turnOf,
} from "~/domain/applications/application";

const FACTS = {
  live: isLive,
  "visible to staff": isVisibleToStaff,
  "holds a seat": holdsSeat,
  successful: isSuccessful,
  "may re-apply": mayReapply,
  editable: isEditableByApplicant,
  "counts towards the cap": countsTowardsCap,
};

/** The application table as a diagram and two tables, drawn from the code that decides. */
export function statesDocument(): string {
  const arrows = ACTION_NAMES.flatMap((name) => {
    const { from, to, by } = actionOf(name);
    // Ways that start from nearly everywhere would hide the others; they stand in the table below.
    if (from.length > 5) return [];
    const sources = from.length === 0 ? ["[*]"] : from;
    return sources.flatMap((source) => to.map((target) => `  ${source} --> ${target}: ${name} (${by.join(", ")})`));
  });
  const actions = ACTION_NAMES.map((name) => {
    const { from, to, by } = actionOf(name);
    return `| ${name} | ${from.join(", ") || "–"} | ${to.join(", ")} | ${by.join(", ")} |`;
  });
  const states = APPLICATION_STATUSES.map((status) => {
    const facts = Object.values(FACTS).map((holds) => (holds(status) ? "yes" : ""));
    return `| ${status} | ${turnOf(status)} | ${facts.join(" | ")} |`;
  });
  return [
    "# The states of an application",
    "",
    "Drawn from `app/domain/applications/application.ts`. Withdrawing, withdrawal of consent and the cancelling of a cohort are",
    "possible from every live state before the enrolment; they are left out of the picture and stand in the table.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...arrows,
    "```",
    "",
    "| action | from | to | by |",
    "|---|---|---|---|",
    ...actions,
    "",
    `| state | whose turn | ${Object.keys(FACTS).join(" | ")} |`,
    `|---|---|${Object.keys(FACTS)
      .map(() => "---|")
      .join("")}`,
    ...states,
    "",
  ].join("\n");
}
