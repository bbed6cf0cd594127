import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import { CodeField } from "./code-field";

export type LetInView = {
  agreed: false;
  back: { href: string; text: string };
  title: string;
  reference: string;
};

/** Until the person has let the operator in: the code that was sent to them, and nothing of theirs. */
export function LetInForm({ view, error }: { view: LetInView; error?: string }) {
  const { t } = useTranslation("staff");
  return (
    <>
      <BackLink {...view.back} />
      <p className="tabular mt-2 text-ink2">{view.reference}</p>
      <h1 className="type-h1 mt-1 mb-4">{view.title}</h1>
      <div className="max-w-form space-y-6">
        <Note title={t("assistance.letIn")}>{t("assistance.letInText")}</Note>
        <form id="code" method="post" noValidate className="space-y-5">
          <CodeField error={error} />
          <Button width="hug" name="intent" value="begin">
            {t("assistance.letInSubmit")}
          </Button>
        </form>
        <p className="text-ink2">{t("assistance.letInLink")}</p>
      </div>
    </>
  );
}
