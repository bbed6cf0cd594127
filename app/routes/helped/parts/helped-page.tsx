import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { HelpedDraftPart } from "./helped-draft";
import type { HelpedView } from "./helped-view.server";

type HelpedPageProps = {
  /** Null for a link that opens nothing. */
  page: HelpedView | null;
  refused?: { summary: SummaryError[]; given: boolean[] };
};

/** What somebody sees of the help they are given, whatever it has come to. */
export function HelpedPage({ page, refused }: HelpedPageProps) {
  const { t } = useTranslation("apply");
  if (!page) {
    return (
      <div className="max-w-form">
        <h1 className="type-h1">{t("helped.closed")}</h1>
        <p className="mt-3 max-w-prose text-lead text-ink2">{t("helped.closedText")}</p>
      </div>
    );
  }
  const { standing } = page;
  const open = standing === "asked" || standing === "filling" || standing === "ready";
  return (
    <div className="max-w-form">
      <ErrorSummary errors={refused?.summary ?? []} />
      <p className="text-ink2">{page.cohortName}</p>
      <h1 className="type-h1 mt-1 mb-4">{t(`helped.heading.${standing}`)}</h1>
      {open ? (
        <Note title={page.operator}>
          <p>{t(`helped.text.${standing}`)}</p>
          <p className="tabular mt-1">{page.until}</p>
        </Note>
      ) : (
        <p className="max-w-prose text-lead text-ink2">{t(`helped.text.${standing}`)}</p>
      )}
      {page.reference ? (
        <p className="mt-4 font-semibold">
          {t("helped.reference")}: <span className="tabular">{page.reference}</span>
        </p>
      ) : null}
      {standing === "asked" ? (
        <form method="post" className="mt-6">
          <Button name="intent" value="letIn">
            {t("helped.letIn")}
          </Button>
        </form>
      ) : null}
      {page.draft ? (
        <HelpedDraftPart draft={page.draft} errors={refused?.summary ?? []} given={refused?.given ?? []} />
      ) : null}
      {open ? (
        <form method="post" className="mt-9 border-line border-t pt-5">
          <p className="mb-3 max-w-prose text-ink2">{t("helped.stopText")}</p>
          <Button look="secondary" name="intent" value="stop">
            {t("helped.stop")}
          </Button>
        </form>
      ) : (
        <p className="mt-6">
          <TextLink href={page.passwordHref ?? page.my}>
            {t(page.passwordHref ? "helped.password" : "helped.my")}
          </TextLink>
        </p>
      )}
    </div>
  );
}
