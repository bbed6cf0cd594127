import { isFin, normaliseFin } from "~/domain/people/fin";
import { foldedWords } from "~/domain/people/fold";
import { Prisma } from "~/generated/prisma/client";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { lookupHash } from "~/platform/secret-box.server";
import type { StaffListQuery } from "./staff-list-query";
import { AWAITING_ANSWER, tabStatuses } from "./staff-tabs";

const WEEK = Prisma.sql`interval '7 days'`;
const awaiting = Prisma.sql`a.status = any(${AWAITING_ANSWER}::application_status[])`;

/** The floor of a list: a cohort's applications in these states, of those that reached the Service. */
export function listedIn(cohortId: string, statuses: readonly ApplicationStatus[]): Prisma.Sql {
  return Prisma.sql`a.cohort_id = ${cohortId}::uuid and a.received_at is not null
    and a.status = any(${[...statuses]}::application_status[])`;
}

/** The states a list is asked for by its tab and its state. */
export function statusesAskedFor({ tab = "all", state }: StaffListQuery): readonly ApplicationStatus[] {
  const statuses = tabStatuses(tab);
  return state ? statuses.filter((status) => status === state) : statuses;
}

/** The conditions of a list's filters, tab and state left out: those are counted apart. */
export function filterOf(cohort: { code: string }, query: StaffListQuery, now: Date): Prisma.Sql {
  const conditions = [
    query.q === undefined ? null : found(cohort.code, query.q),
    query.region === undefined ? null : Prisma.sql`a.region_code = ${query.region}`,
    query.education === undefined ? null : Prisma.sql`a.education_level = ${query.education}`,
    query.answer === "overdue" ? Prisma.sql`${awaiting} and a.answer_by <= ${now}` : null,
    query.answer === "week"
      ? Prisma.sql`${awaiting} and a.answer_by > ${now} and a.answer_by <= ${now}::timestamptz + ${WEEK}`
      : null,
    query.documents === "missing" ? Prisma.sql`a.documents_present < a.documents_expected` : null,
    query.documents === "complete" ? Prisma.sql`a.documents_present >= a.documents_expected` : null,
    query.until === undefined ? null : endingAt(new Date(query.until)),
    query.decision === "none" ? Prisma.sql`d.id is null` : null,
    query.decision === "staged" ? Prisma.sql`d.id is not null` : null,
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " and ");
}

/** What the clock ends at an instant: offers without an answer, returns without a correction. */
function endingAt(instant: Date): Prisma.Sql {
  return Prisma.sql`((a.status = 'offered' and a.offer_lapses_at = ${instant})
    or (a.status = 'returned' and a.returned_until = ${instant}))`;
}

/** By the beginnings of the names' words, by the reference or its number, or by a whole FIN. */
function found(code: string, typed: string): Prisma.Sql {
  const words = foldedWords(typed);
  const names = words.map((word) => {
    const beginning = `% ${word.replace(/[\\%_]/g, "\\$&")}%`;
    return Prisma.sql`searchable_name(a.surname, a.given_name, a.patronymic, a.latin_name) like ${beginning}`;
  });
  const ways = [names.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(names, " and ")})`];
  const reference = referenceOf(code, typed);
  if (reference) ways.push(Prisma.sql`a.reference = ${reference}`);
  const fin = normaliseFin(typed);
  if (isFin(fin)) ways.push(Prisma.sql`a.fin_lookup = ${lookupHash(fin, "fin")}`);
  return Prisma.sql`(${Prisma.join(ways, " or ")})`;
}

/** "59", "000059" and "mm-2027-000059" name the same application of MM-2027. */
function referenceOf(code: string, typed: string): string | null {
  const text = typed.trim().toUpperCase();
  if (/^\d{1,6}$/.test(text)) return `${code}-${text.padStart(6, "0")}`;
  return /^[A-Z0-9-]+-\d{6}$/.test(text) ? text : null;
}
