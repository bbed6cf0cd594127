import { useTranslation } from "react-i18next";
import { AnswersList } from "~/components/draft/answers-list";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { AssistedCheckView } from "./assisted-check-view.server";
import { CodeField } from "./code-field";
import { HelpBanner } from "./help-banner";
import { ReadOut } from "./read-out";

/** Everything once more to be read to the person, the code that goes to them, and sending it with that. */
export function AssistedCheckPage({ view, error }: { view: AssistedCheckView; error?: string }) {
  const { t } = useTranslation(["staff", "apply"]);
  const { missing, guardian } = view;
  return (
    <>
      <BackLink {...view.back} />
      <p className="tabular mt-2 text-ink2">{view.reference}</p>
      <h1 className="type-h1 mt-1 mb-4">{t("staff:assistance.checkTitle")}</h1>
      <HelpBanner help={view.help} />
      <div className="max-w-form">
        {missing.length > 0 ? (
          <Note tone="attention" icon={null} title={t("apply:check.missingTitle")}>
            <ul className="mt-2 space-y-2">
              {missing.map(({ key, href, text }) => (
                <li key={key}>
                  <TextLink href={href}>{text}</TextLink>
                </li>
              ))}
            </ul>
          </Note>
        ) : null}
        <AnswersList sections={view.sections} hrefOf={(section) => view.hrefs[section] ?? null} />
        {guardian ? (
          <Note className="mt-7" title={t("apply:check.guardian.title")}>
            {guardian.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="mt-2">{guardian.text}</p>
          </Note>
        ) : null}
        {missing.length > 0 ? null : (
          <section className="mt-9 space-y-5">
            <h2 className="type-h2">{t("staff:assistance.confirmTitle")}</h2>
            <ReadOut when="send" open />
            {view.sent ? (
              <>
                <Note tone="success" announced>
                  {view.sent}
                </Note>
                <form id="code" method="post" noValidate className="space-y-5">
                  <CodeField error={error} />
                  <Button width="hug" name="intent" value="confirm">
                    {t("staff:assistance.send")}
                  </Button>
                </form>
              </>
            ) : null}
            <form method="post">
              <Button width="hug" look={view.sent ? "secondary" : undefined} name="intent" value="code">
                {t(view.sent ? "staff:assistance.codeAgain" : "staff:assistance.sendCode", { email: view.email })}
              </Button>
            </form>
          </section>
        )}
      </div>
    </>
  );
}
