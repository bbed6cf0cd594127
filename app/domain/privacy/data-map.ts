import { isDataUse, type TableEntry } from "./data-map-entry";
import type { DataUse } from "./data-uses";
import { MAP_OF_APPLICATIONS } from "./map-of-applications";
import { MAP_OF_OFFERS } from "./map-of-offers";
import { MAP_OF_PEOPLE } from "./map-of-people";
import { MAP_OF_PORTAL } from "./map-of-portal";
import { MAP_OF_SELECTION } from "./map-of-selection";

/**
 * Every column of every table: what personal data are for, or why a column is not personal. A test holds it to
 * prisma/schema.prisma: a new column that stands nowhere here fails the build. Docs, the export of a person's data, its
 * erasure and the public page about privacy are made from it.
 */
export const DATA_MAP: Readonly<Record<string, TableEntry>> = {
  ...MAP_OF_PEOPLE,
  ...MAP_OF_APPLICATIONS,
  ...MAP_OF_SELECTION,
  ...MAP_OF_OFFERS,
  ...MAP_OF_PORTAL,
};

/** The personal columns of a table, by name. */
export function personalColumns(entry: TableEntry): [column: string, use: DataUse][] {
  return Object.entries(entry.columns).flatMap(([column, kind]) =>
    isDataUse(kind) ? [[column, kind] satisfies [string, DataUse]] : [],
  );
}
