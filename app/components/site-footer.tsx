import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Su } from "~/ui/pattern/su";

/** The Service's own site, outside this portal. */
const OFFICIAL_SITE = "https://www.migration.gov.az/";

/** The end of every public and personal page: who is behind the portal and where to ask. */
export function SiteFooter({ language }: { language: Language }) {
  const { t } = useTranslation("ui");
  return (
    <footer data-density="public" className="bg-xezer-deep text-small text-on-deep2 print:hidden">
      <Su className="text-deep-line" />
      <div className="page grid gap-7 py-9 tablet:grid-cols-2 desktop:grid-cols-[5fr_3fr_3fr] desktop:gap-12 desktop:py-12">
        <div>
          <p className="mb-1 font-semibold text-on-deep">{t("service")}</p>
          <p className="max-w-100">{t("footer.address")}</p>
        </div>
        <div>
          <p className="mb-1 font-semibold text-on-deep">{t("footer.questions")}</p>
          <p>
            <a href="tel:919" className={LINK}>
              {t("footer.callCenter")}
            </a>
          </p>
          <p>
            <Anchor href={paths.help(language)} className={LINK}>
              {t("footer.faq")}
            </Anchor>
          </p>
        </div>
        <nav aria-label={t("footer.label")}>
          <ul>
            {(["privacy", "terms", "accessibility"] as const).map((key) => (
              <li key={key}>
                <Anchor href={paths[key](language)} className={LINK}>
                  {t(`footer.${key}`)}
                </Anchor>
              </li>
            ))}
            <li>
              <a href={OFFICIAL_SITE} className={LINK}>
                {t("footer.officialSite")}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

const LINK =
  "inline-flex min-h-8 items-center text-on-deep underline decoration-1 underline-offset-[0.22em] hover:decoration-2";
