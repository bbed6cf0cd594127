/** How far the clock of a demonstration can be moved at once; `next` is the next thing that will happen. */
export const CLOCK_STEPS = ["hour", "day", "week", "next"] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];
