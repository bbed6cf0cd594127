import type { FileView } from "./question-view";

/** A file that was given; without an address where the reader may know of it and not open it. */
type SummaryFile = Omit<FileView, "href"> & { href?: string };

/** A question as it is read: its label, and its answer in lines and files. */
export type SummaryLine = { key: string; label: string; lines: string[]; files: SummaryFile[]; missing: boolean };
export type SummarySection = { key: string; name: string; rows: SummaryLine[] };
