import type { ParticipationKind } from "~/generated/prisma/enums";

/** How people can take part, in the order they are offered when a programme is made. */
export const PARTICIPATION_KINDS: readonly ParticipationKind[] = ["course", "volunteering", "event", "placement"];
