import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPublicProgrammes } from "~/domain/programmes/public-programmes.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { programmeCards } from "./parts/programme-cards.server";
import { ProgrammeList } from "./parts/programme-list";
import { publicMeta } from "./parts/public-meta";

export const headers = publicHeaders;
export const handle = { current: "programmes" };
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ tx, now, language }) => {
    const programmes = await listPublicProgrammes(tx, now);
    const t = translator(language);
    const cards = programmeCards(programmes, language, now).sort((a, b) => a.soon - b.soon);
    return {
      title: t("public:programmes.title"),
      description: t("public:programmes.lead"),
      path: paths.programmes,
      calls: programmes.flatMap((programme) => programme.calls),
      page: {
        open: cards.filter((card) => card.call?.standing === "open"),
        ahead: cards.filter((card) => card.call?.standing === "announced"),
        other: cards.filter((card) => !card.call || card.call.standing === "other"),
      },
    };
  });

export default function Programmes() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="page py-7 desktop:py-12">
      <h1 className="type-h1">{t("programmes.title")}</h1>
      <p className="mt-3 max-w-prose text-lead text-ink2">{t("programmes.lead")}</p>
      {page.open.length === 0 ? <p className="mt-7 max-w-prose">{t("programmes.noneOpen")}</p> : null}
      <ProgrammeList title={t("programmes.open")} programmes={page.open} />
      <ProgrammeList title={t("programmes.ahead")} programmes={page.ahead} />
      <ProgrammeList title={t("programmes.other")} programmes={page.other} />
    </div>
  );
}
