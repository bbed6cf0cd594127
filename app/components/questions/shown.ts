import type { FieldProps } from "~/ui/field-shell";

/** What every question gives to its field, worked out once. */
export type Shown = FieldProps;
