import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDataConsentParts } from "~/domain/consents/find-data-consent-parts.server";
import { textIn } from "~/domain/languages";
import { readSetting } from "~/domain/settings/read-setting.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { publicMeta } from "./parts/public-meta";
import { TextPage } from "./parts/text-page";

export const headers = publicHeaders;
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

/** The parts of the consent that speak about everybody; the others name one person and one programme. */
const GENERAL = ["owner", "dataAndOperations", "termAndWithdrawal", "deletion"];

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ tx, now, language }) => {
    const t = translator(language);
    const months = async (key: "retention.notSelectedMonths" | "retention.enrolledMonths") =>
      t("public:privacy.months", { count: await readSetting(tx, now, key) });
    const words: Record<string, string> = {
      ownerName: t("ui:service"),
      ownerAddress: t("ui:footer.address"),
      ownerContact: "919",
      retentionNotSelected: await months("retention.notSelectedMonths"),
      retentionEnrolled: await months("retention.enrolledMonths"),
    };
    const parts = await findDataConsentParts(tx, now);
    return {
      title: t("public:privacy.title"),
      description: t("public:privacy.lead"),
      path: paths.privacy,
      calls: [],
      page: parts
        .filter((part) => GENERAL.includes(part.key))
        .map((part) => ({
          key: part.key,
          title: textIn(part.title, language),
          text: textIn(part.text, language).replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole),
        })),
    };
  });

const OWN = ["purpose", "who", "secret", "minors", "cookies", "questions"] as const;

export default function Privacy() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const own = OWN.map((key) => ({ key, title: t(`privacy.${key}Title`), text: t(`privacy.${key}Text`) }));
  const [purpose, ...rest] = own;
  const parts = [...page.slice(0, 1), ...(purpose ? [purpose] : []), ...page.slice(1), ...rest];
  return <TextPage title={t("privacy.title")} lead={t("privacy.lead")} parts={parts} />;
}
