import { useTranslation } from "react-i18next";
import { AnswersList } from "~/components/draft/answers-list";
import { Declared } from "~/components/draft/declared";
import { Button } from "~/ui/button";
import type { SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import type { HelpedDraft } from "./helped-view.server";

type HelpedDraftProps = {
  draft: HelpedDraft;
  errors: SummaryError[];
  given: (boolean | undefined)[];
};

/** Everything that would be sent, and sending it oneself. */
export function HelpedDraftPart({ draft, errors, given }: HelpedDraftProps) {
  const { t } = useTranslation("apply");
  const { sections, missing, guardian, declarations, seen } = draft;
  return (
    <>
      <Note tone="attention" className="mt-5" title={t("helped.codeTitle")}>
        {t("helped.codeText")}
      </Note>
      {missing.length > 0 ? (
        <Note tone="attention" icon={null} title={t("check.missingTitle")} className="mt-5">
          <ul className="list-disc pl-5">
            {[...new Set(missing)].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <AnswersList sections={sections} />
      {guardian ? (
        <Note className="mt-7" title={t("check.guardian.title")}>
          {guardian.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="mt-2">{guardian.text}</p>
        </Note>
      ) : null}
      <form id="send" method="post" noValidate className="mt-9">
        <input type="hidden" name="seen" value={seen} />
        <h2 className="type-h3 mb-3">{t("helped.sendTitle")}</h2>
        <Declared declarations={declarations} given={given} errors={errors} />
        <div className="mt-7">
          <Button name="intent" value="send">
            {t("helped.send")}
          </Button>
        </div>
      </form>
    </>
  );
}
