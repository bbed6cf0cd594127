import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { textIn } from "~/domain/languages";
import { listStaffProgrammes } from "~/domain/programmes/list-staff-programmes.server";
import { isEmblemMotif } from "~/domain/programmes/motif";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { DataTable } from "~/ui/data-table";
import { LinkButton } from "~/ui/link-button";
import { Lozenge } from "~/ui/lozenge";
import { Emblem } from "~/ui/pattern/emblem";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";

export const handle = { place: "programmes" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const { programmes, mayMake } = await listStaffProgrammes(viewer);
  return {
    title: translator(language)("staff:author.programmes.title"),
    add: mayMake ? paths.adminNewProgramme(language) : null,
    rows: programmes.map(({ code, name, motif, ...programme }) => ({
      ...programme,
      code,
      name: textIn(name, language),
      motif: isEmblemMotif(motif) ? motif : ("rings" as const),
      href: paths.adminProgramme(language, code),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** The programmes a member of staff writes. */
export default function Programmes() {
  const { t } = useTranslation("staff");
  const { title, rows, add } = useLoaderData<typeof loader>();
  return (
    <AdminPage
      title={title}
      aside={
        add ? (
          <LinkButton href={add} width="hug">
            {t("author.programmes.add")}
          </LinkButton>
        ) : null
      }
    >
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "name",
            head: t("author.programmes.name"),
            main: true,
            cell: ({ name, motif, href }) => (
              <span className="flex items-center gap-2.5">
                <Emblem motif={motif} size={20} />
                <TextLink href={href}>{name}</TextLink>
              </span>
            ),
          },
          { key: "code", head: t("author.programmes.code"), cell: ({ code }) => code },
          {
            key: "kind",
            head: t("author.programmes.kind"),
            cell: ({ participation }) => t(`author.kind.${participation}`),
          },
          { key: "cohorts", head: t("author.programmes.cohorts"), figures: true, cell: ({ cohorts }) => cohorts },
          {
            key: "shown",
            head: t("author.programmes.shown"),
            cell: ({ published }) =>
              published ? (
                <Lozenge tone="kept">{t("author.programmes.onSite")}</Lozenge>
              ) : (
                <Lozenge tone="quiet">{t("author.programmes.inPreparation")}</Lozenge>
              ),
          },
        ]}
      />
    </AdminPage>
  );
}
