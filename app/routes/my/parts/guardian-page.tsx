import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import { TurnCard } from "~/ui/turn-card";
import type { FormFailure } from "~/web/form-action.server";
import type { GuardianView } from "./guardian-view.server";
import { AskedGuardians } from "./guardian-waiting";

type Field = {
  key: string;
  type: string;
  label: string;
  hint?: string;
  value: string;
  options: { value: string; label: string }[];
};

type GuardianPageProps = {
  page: {
    back: string;
    cohortName: string;
    guardian: GuardianView;
    sent: boolean;
    /** Whose details the form shows: the first or the second guardian. */
    position: number;
    fields: Field[];
  };
  failure?: FormFailure;
};

const KEYBOARD: Record<string, "tel" | "email"> = { phone: "tel", email: "email" };

/** Who was written to, what happens next, and the contacts to correct; for who has come of age, their own answer. */
export function GuardianPage({ page, failure }: GuardianPageProps) {
  const { t } = useTranslation("my");
  const { guardian } = page;
  const open = guardian.guardians.flatMap(({ position, correct }) =>
    correct ? [{ ...correct, isShown: position === page.position }] : [],
  );
  const typed = (key: string, known: string) => {
    const value = failure?.values[key];
    return typeof value === "string" ? value : known;
  };
  const summary = [
    ...(failure?.top ?? []).map((text) => ({ text })),
    ...Object.entries(failure?.errors ?? {}).map(([field, text]) => ({ field, text })),
  ];
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={page.cohortName} />
      <ErrorSummary errors={summary} />
      {page.sent ? (
        <Note tone="success" announced className="mt-3">
          {t("guardian.sent")}
        </Note>
      ) : null}
      <h1 className="type-h1 mt-2 mb-4">{t("guardian.title")}</h1>
      <Note tone="attention" title={guardian.title}>
        <AskedGuardians guardian={guardian} />
      </Note>
      <p className="mt-5 max-w-prose">{guardian.next}</p>
      <p className="mt-3">
        <TextLink href={guardian.formHref}>{t("guardian.paperForm")}</TextLink>
      </p>
      {guardian.ownAnswer ? (
        <form method="post" className="mt-7">
          <TurnCard
            title={guardian.ownAnswer}
            actions={
              <Button name="own" value="yes">
                {t("guardian.confirm")}
              </Button>
            }
          >
            {t("guardian.ofAgeText")}
          </TurnCard>
        </form>
      ) : null}
      {guardian.passed || page.fields.length === 0 ? null : (
        <form id="guardian" method="post" noValidate className="mt-9">
          <h2 className="type-h3 mb-2">{t("guardian.correct")}</h2>
          <p className="mb-5 max-w-prose text-ink2">{t("guardian.correctText")}</p>
          {open.length > 1 ? (
            <ul className="mb-5 flex flex-wrap gap-x-5">
              {open.map(({ href, text, isShown }) => (
                <li key={href}>
                  {isShown ? (
                    <span aria-current="true" className="inline-flex min-h-11 items-center font-semibold">
                      {text}
                    </span>
                  ) : (
                    <TextLink href={href} className="inline-flex min-h-11 items-center">
                      {text}
                    </TextLink>
                  )}
                </li>
              ))}
            </ul>
          ) : null}
          <input type="hidden" name="position" value={page.position} />
          <div className="space-y-5">
            {page.fields.map(({ key, type, label, hint, value, options }) => {
              const shared = { name: key, label, hint, value: typed(key, value), error: failure?.errors[key] };
              return type === "singleChoice" ? (
                <SelectField key={key} {...shared} options={options} emptyLabel={t("guardian.choose")} />
              ) : (
                <TextField key={key} {...shared} inputMode={KEYBOARD[type] ?? "text"} autoComplete="off" />
              );
            })}
          </div>
          <div className="mt-7">
            <Button look={guardian.ownAnswer ? "secondary" : "primary"}>{t("guardian.send")}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
