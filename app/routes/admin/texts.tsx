import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { textIn } from "~/domain/languages";
import { listTexts } from "~/domain/texts/list-texts.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { DataTable } from "~/ui/data-table";
import { LinkButton } from "~/ui/link-button";
import { Lozenge } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { kindWords } from "./parts/text-kind";

export const handle = { place: "texts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const t = translator(language);
  return {
    title: t("staff:texts.title"),
    reasons: paths.adminReasons(language),
    rows: (await listTexts(viewer)).map(({ key, kind, title, version, validFrom, isWritten }) => ({
      key,
      kind: kindWords(t, kind),
      title: textIn(title, language),
      version: String(version),
      since: displayDate(bakuDateOf(validFrom)),
      isWritten,
      href: paths.adminText(language, key),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** The consents, agreements and certificates of all programmes. */
export default function Texts() {
  const { t } = useTranslation("staff");
  const { title, reasons, rows } = useLoaderData<typeof loader>();
  return (
    <AdminPage
      title={title}
      aside={
        <LinkButton href={reasons} look="secondary" width="hug">
          {t("reasons.title")}
        </LinkButton>
      }
    >
      <p className="mb-4 max-w-prose text-ink2">{t("texts.intro")}</p>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "title",
            head: t("texts.text"),
            main: true,
            cell: ({ key, title: name, href }) => (
              <>
                <TextLink href={href}>{name}</TextLink> <span className="font-normal text-ink2">{key}</span>
              </>
            ),
          },
          { key: "kind", head: t("texts.kindHead"), cell: ({ kind }) => kind },
          { key: "version", head: t("texts.version"), figures: true, cell: ({ version }) => version },
          { key: "since", head: t("texts.since"), cell: ({ since }) => <span className="tabular">{since}</span> },
          ...(rows.some(({ isWritten }) => isWritten)
            ? [
                {
                  key: "state",
                  head: t("texts.state"),
                  cell: ({ isWritten }: (typeof rows)[number]) =>
                    isWritten ? <Lozenge tone="turn">{t("texts.written")}</Lozenge> : null,
                },
              ]
            : []),
        ]}
      />
    </AdminPage>
  );
}
