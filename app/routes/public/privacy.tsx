import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DataUses } from "~/components/data-uses";
import { findDataConsentParts } from "~/domain/consents/find-data-consent-parts.server";
import { DATA_USE_NAMES } from "~/domain/privacy/data-uses";
import { keepingPeriods } from "~/domain/privacy/keeping-periods.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { consentParts } from "~/web/consent-parts.server";
import { dataUsesView } from "~/web/data-uses-view.server";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { publicMeta } from "./parts/public-meta";
import { TextPage } from "./parts/text-page";

export const headers = publicHeaders;
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ tx, now, language }) => {
    const t = translator(language);
    const periods = await keepingPeriods(tx, now);
    const months = {
      notSelected: periods.application?.count ?? 0,
      enrolled: periods.participation?.count ?? 0,
    };
    return {
      title: t("public:privacy.title"),
      description: t("public:privacy.lead"),
      path: paths.privacy,
      calls: [],
      page: {
        parts: consentParts(await findDataConsentParts(tx, now), months, language),
        uses: dataUsesView(DATA_USE_NAMES, periods, language),
      },
    };
  });

const OWN = ["secret", "minors", "cookies", "questions"] as const;

/** Which data are collected and why, who sees them and when they are erased: the law's words, then use by use. */
export default function Privacy() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const own = OWN.map((key) => ({ key, title: t(`privacy.${key}Title`), text: t(`privacy.${key}Text`) }));
  return (
    <TextPage title={t("privacy.title")} lead={t("privacy.lead")} parts={[...page.parts, ...own]}>
      <h2 className="type-h3 mb-3">{t("privacy.tableTitle")}</h2>
      <DataUses caption={t("privacy.tableTitle")} heads={page.uses.heads} rows={page.uses.rows} />
    </TextPage>
  );
}
