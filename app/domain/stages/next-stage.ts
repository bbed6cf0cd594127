import type { StageKind } from "~/generated/prisma/enums";

type Ordered = { key: string; kind: StageKind };

/** The stage after another in the order of the selection; null after the last, or when the first is not known. */
export function stageAfter<S extends Ordered>(stages: readonly S[], key: string | null): S | null {
  const at = stages.findIndex((stage) => stage.key === key);
  return at < 0 ? null : (stages[at + 1] ?? null);
}

/** Where an application goes that passed the initial check: the first stage that is no check; null where there is none. */
export function stageAfterCheck<S extends Ordered>(stages: readonly S[]): S | null {
  return stages.find(({ kind }) => kind !== "initial_check") ?? null;
}
