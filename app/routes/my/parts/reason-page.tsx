import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

type Typed = { reasonKey: string; details: string };

type ReasonPageProps = {
  page: { back: string; cohortName: string; reasons: { value: string; label: string }[]; most: number; typed: Typed };
  texts: { title: string; text: string; submit: string; keep: string };
  refused?: Typed & { summary: SummaryError[] };
};

/** Ends something for good: what it means, why, and the way back. One details box serves all reasons. */
export function ReasonPage({ page, texts, refused }: ReasonPageProps) {
  const { t } = useTranslation("my");
  const typed = refused ?? page.typed;
  const error = (field: string) => refused?.summary.find((each) => each.field === field)?.text;
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={page.cohortName} />
      <form method="post" id="reason" noValidate>
        <ErrorSummary errors={refused?.summary ?? []} />
        <h1 className="type-h1 mt-2 mb-4">{texts.title}</h1>
        <Note tone="quiet" className="mb-7">
          {texts.text}
        </Note>
        <div className="space-y-7">
          <RadioGroup
            name="reasonKey"
            label={t("reason.label")}
            hint={t("reason.hint")}
            options={page.reasons}
            value={typed.reasonKey}
            error={error("reasonKey")}
          />
          <TextArea
            name="details"
            label={t("reason.details")}
            hint={t("reason.detailsHint")}
            value={typed.details}
            limit={page.most}
            rows={4}
            error={error("details")}
          />
        </div>
        <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button>{texts.submit}</Button>
          <TextLink href={page.back} className="inline-flex min-h-11 items-center">
            {texts.keep}
          </TextLink>
        </div>
      </form>
    </div>
  );
}
