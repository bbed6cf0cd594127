import { useTranslation } from "react-i18next";
import { CohortStateMark } from "~/components/cohort-state-mark";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/link-button";
import { Su } from "~/ui/pattern/su";
import { TextLink } from "~/ui/text-link";
import type { CallLines } from "./call-lines.server";
import { StartForm } from "./start-form";

type CallBoxProps = {
  call: CallLines;
  language: Language /** The page's one primary button stands here. */;
  primary: boolean;
};

/** A programme's call in short: where it stands, its date, and the way in. */
export function CallBox({ call, language, primary }: CallBoxProps) {
  const { t } = useTranslation("public");
  const isOpen = call.standing === "open";
  return (
    <section aria-label={call.name} className="border border-line bg-surface">
      <Su cell={3} className="bg-xezer-deep text-zeferan" />
      <div className="p-5">
        <CohortStateMark standing={call.standing} label={call.state} />
        <h2 className="type-h3 mt-2">{call.name}</h2>
        {call.left ? <p className="type-h2 mt-2 text-xezer">{call.left}</p> : null}
        <p className="mt-1 font-medium">{call.date}</p>
        <p className="text-ink2">{call.facts}</p>
        <p className="tabular text-ink2">{call.period}</p>
        <div className="mt-4">
          {isOpen && primary ? (
            <>
              <StartForm code={call.code} language={language} />
              <TextLink href={call.href} className="mt-1 inline-flex min-h-11 items-center">
                {t("programme.details")}
              </TextLink>
            </>
          ) : (
            <div className="space-y-2">
              {call.standing === "announced" ? (
                <LinkButton
                  look={primary ? "primary" : "secondary"}
                  width="full"
                  href={paths.tellMe(language, call.code)}
                >
                  {t("tellMe.open")}
                </LinkButton>
              ) : null}
              <LinkButton look="secondary" width="full" href={call.href}>
                {t("programme.details")}
              </LinkButton>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
