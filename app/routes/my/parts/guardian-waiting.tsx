import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/link-button";
import type { GuardianView } from "./guardian-view.server";

/** Who was written to and until when they can answer, with the way to correct it. */
export function GuardianWaiting({ guardian }: { guardian: GuardianView }) {
  const { t } = useTranslation("my");
  return (
    <section className="mt-5">
      <h2 className="sr-only">{t("guardian.title")}</h2>
      <AskedGuardians guardian={guardian} />
      <div className="mt-4">
        <LinkButton href={guardian.href} look="secondary">
          {guardian.ownAnswer ? t("guardian.toConfirm") : t("guardian.toCorrect")}
        </LinkButton>
      </div>
    </section>
  );
}

/** Each guardian with what they were written or have said, whose word is needed, and until when. */
export function AskedGuardians({ guardian }: { guardian: GuardianView }) {
  const { guardians, rule, until } = guardian;
  return (
    <div className="space-y-3">
      {guardians.map(({ position, lines }) => (
        <GuardianLines key={position} lines={lines} />
      ))}
      {rule ? <p>{rule}</p> : null}
      <p className="tabular">{until}</p>
    </div>
  );
}

export function GuardianLines({ lines }: { lines: string[] }) {
  return (
    <ul className="space-y-1">
      {lines.map((line) => (
        <li key={line} className="tabular break-words">
          {line}
        </li>
      ))}
    </ul>
  );
}
