import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { publicMeta } from "./parts/public-meta";
import { TextPage } from "./parts/text-page";

export const headers = publicHeaders;
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ language }) => {
    const t = translator(language);
    return {
      title: t("public:terms.title"),
      description: t("public:terms.lead"),
      path: paths.terms,
      calls: [],
      page: null,
    };
  });

const RULES = ["account", "truth", "deadlines", "places", "files", "changes"] as const;

export default function Terms() {
  const { t } = useTranslation("public");
  const parts = RULES.map((rule) => ({ key: rule, title: t(`terms.${rule}Title`), text: t(`terms.${rule}Text`) }));
  return <TextPage title={t("terms.title")} lead={t("terms.lead")} parts={parts} />;
}
