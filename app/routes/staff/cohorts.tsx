import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProgrammeEmblem } from "~/components/programme-emblem";
import { listStaffCohorts, type StaffCohort } from "~/domain/cohorts/list-staff-cohorts.server";
import { type Language, textIn } from "~/domain/languages";
import { makesCohorts } from "~/domain/people/policy";
import { paths } from "~/paths";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { LinkButton } from "~/ui/link-button";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { COHORT_GROUPS, groupOf, phaseOf } from "./parts/cohort-phase";
import { DUE_SEARCH } from "./parts/due-work";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";
import { dayOf, dayOfColumn, lastDay, staffWords } from "./parts/words.server";

export const handle = { place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const { cohorts, now } = await listStaffCohorts(viewer);
  const rows = cohorts.map((cohort) => ({ group: groupOf(phaseOf(cohort, now)), ...rowOf(language, cohort) }));
  const groups = COHORT_GROUPS.map((group) => ({ group, rows: rows.filter((row) => row.group === group) }));
  return {
    title: staffWords(language)("staff:cohorts.title"),
    add: makesCohorts(viewer) ? paths.staffNewCohort(language) : null,
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

function rowOf(language: Language, cohort: StaffCohort) {
  const { code, due, seats } = cohort;
  return {
    code,
    programmeCode: cohort.programmeCode,
    motif: cohort.motif,
    name: textIn(cohort.name, language),
    href: paths.staffCohort(language, code),
    call: { from: dayOf(cohort.opensAt), to: lastDay(cohort.closesAt) },
    term: { from: dayOfColumn(cohort.startsOn), to: dayOfColumn(cohort.endsOn) },
    applications: { number: due.applications, href: paths.staffApplications(language, code) },
    toCheck: { number: due.toCheck, href: paths.staffApplications(language, code, DUE_SEARCH.toCheck) },
    staged: { number: due.staged, href: paths.staffApplications(language, code, DUE_SEARCH.staged) },
    seats: { held: seats.total - seats.free, total: seats.total, href: paths.staffSeats(language, code) },
  };
}

/** A number as the way to the rows it counts; nothing leads to none. */
function linked({ number, href }: { number: number; href: string }) {
  return number === 0 ? 0 : <TextLink href={href}>{number}</TextLink>;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

export default function Cohorts() {
  const { t } = useTranslation("staff");
  const { title, groups, add } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={title}>
      {add ? (
        <p className="mb-5">
          <LinkButton href={add} look="secondary" width="hug">
            {t("cohorts.add")}
          </LinkButton>
        </p>
      ) : null}
      {groups.length === 0 ? <EmptyState text={t("cohorts.none")} /> : null}
      {groups.map(({ group, rows }) => (
        <section key={group} className="mb-7 desktop:[&_table]:table-fixed desktop:[&_th:first-child]:w-[34%]">
          <h2 className="type-h3 mb-2">{t(`cohorts.group.${group}`)}</h2>
          <DataTable
            caption={t(`cohorts.group.${group}`)}
            rows={rows}
            rowKey={(row) => row.code}
            columns={[
              {
                key: "name",
                head: t("cohorts.name"),
                main: true,
                cell: (row) => (
                  <span className="flex items-center gap-2.5">
                    <ProgrammeEmblem code={row.programmeCode} motif={row.motif} size={20} />
                    <TextLink href={row.href}>{row.name}</TextLink>
                  </span>
                ),
              },
              { key: "call", head: t("cohorts.call"), cell: (row) => t("cohorts.span", row.call) },
              { key: "term", head: t("cohorts.term"), minor: true, cell: (row) => t("cohorts.span", row.term) },
              {
                key: "applications",
                head: t("cohorts.applications"),
                figures: true,
                cell: (row) => linked(row.applications),
              },
              { key: "toCheck", head: t("cohorts.toCheck"), figures: true, cell: (row) => linked(row.toCheck) },
              {
                key: "staged",
                head: t("cohorts.staged"),
                figures: true,
                minor: true,
                cell: (row) => linked(row.staged),
              },
              {
                key: "seats",
                head: t("cohorts.seats"),
                figures: true,
                cell: (row) =>
                  row.seats.total === 0 ? (
                    0
                  ) : (
                    <TextLink href={row.seats.href}>{t("cohorts.seatsTaken", row.seats)}</TextLink>
                  ),
              },
            ]}
          />
        </section>
      ))}
    </StaffPage>
  );
}
