import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { Disclosure } from "~/ui/disclosure";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { publicMeta } from "./parts/public-meta";

export const headers = publicHeaders;
export const handle = { current: "help" };
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ language }) => {
    const t = translator(language);
    return {
      title: t("public:help.title"),
      description: t("public:help.lead"),
      path: paths.help,
      calls: [],
      page: null,
    };
  });

const QUESTIONS = [1, 2, 3, 4, 5, 6, 7] as const;

export default function Help() {
  const { t } = useTranslation("public");
  return (
    <div className="page py-7 desktop:py-12">
      <h1 className="type-h1">{t("help.title")}</h1>
      <p className="mt-3 max-w-prose text-lead text-ink2">{t("help.lead")}</p>
      <section aria-labelledby="call" className="mt-9">
        <h2 id="call" className="type-h2">
          {t("help.call")}
        </h2>
        <p className="mt-3">
          <a href="tel:919" className="type-figure underline decoration-2 underline-offset-[0.15em]">
            919
          </a>
        </p>
        <p className="mt-3 max-w-prose">{t("help.callText")}</p>
      </section>
      <section aria-labelledby="faq" className="mt-9">
        <h2 id="faq" className="type-h2">
          {t("help.faq")}
        </h2>
        <div className="mt-3 max-w-form divide-y divide-line border-line border-y">
          {QUESTIONS.map((number) => (
            <Disclosure key={number} summary={t(`help.answered.${number}.question`)}>
              {t(`help.answered.${number}.answer`)}
            </Disclosure>
          ))}
        </div>
      </section>
      <section aria-labelledby="accessibility" className="mt-9">
        <h2 id="accessibility" className="type-h2">
          {t("help.accessibility")}
        </h2>
        <p className="mt-3 max-w-prose">{t("help.accessibilityText1")}</p>
        <p className="mt-3 max-w-prose">{t("help.accessibilityText2")}</p>
      </section>
    </div>
  );
}
