import { DATA_USE_NAMES, type DataUse } from "./data-uses";

/** Why a column holds nothing about a person. */
const NOT_PERSONAL = [
  /** Joins rows: says nothing without the row it names, and goes with it. */
  "pointer",
  /** Counts writes, versions and tries. */
  "counter",
  /** Describes a programme, a place, a text or a rule, the same for everybody. */
  "offer",
  /** A fingerprint of content, kept to show that nobody changed it. */
  "seal",
  /** The portal's own machinery. */
  "machinery",
] as const;

type NotPersonal = (typeof NOT_PERSONAL)[number];

/** Whom the rows of a table are about: how they are found from a person. Nobody: no one person's. */
export type Whose = "self" | "person" | "user" | "application" | "enrolment" | "address" | "actor" | "nobody";

export type TableEntry = { whose: Whose; columns: Readonly<Record<string, DataUse | NotPersonal>> };

export const isDataUse = (kind: string): kind is DataUse => DATA_USE_NAMES.some((name) => name === kind);

/** A table's entry: columns by what they are for, as the database names them. */
export function table(whose: Whose, kinds: Partial<Record<DataUse | NotPersonal, string>>): TableEntry {
  const columns: Record<string, DataUse | NotPersonal> = {};
  for (const [kind, names] of Object.entries(kinds)) {
    for (const name of (names ?? "").split(" ")) {
      if (name in columns) throw new Error(`${name} is mapped twice`);
      columns[name] = kind as DataUse | NotPersonal;
    }
  }
  return { whose, columns };
}
