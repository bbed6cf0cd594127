import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { LinkButton } from "~/ui/link-button";
import type { FactorsView } from "./factors-view.server";

type RowProps = { id: string; name: string; lines: string[]; children: ReactNode };

function Row({ id, name, lines, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
      <div className="min-w-0">
        <p id={id} className="break-words font-semibold">
          {name}
        </p>
        {lines.map((line) => (
          <p key={line} className="text-small text-ink2">
            {line}
          </p>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-5">{children}</div>
    </li>
  );
}

function Remove({ which, about }: { which: string; about: string }) {
  const { t } = useTranslation("account");
  return (
    <form method="post">
      <Button look="danger" width="hug" name="remove" value={which} aria-describedby={about}>
        {t("security.remove")}
      </Button>
    </form>
  );
}

/** The ways somebody has to show a second factor, each with what can be done about it. */
export function FactorList({ authenticatorAt, passkeys, codesLeft, mustHave, national, links }: FactorsView) {
  const { t } = useTranslation("account");
  const has = authenticatorAt !== null || passkeys.length > 0;
  return (
    <section aria-labelledby="second-step">
      <h2 id="second-step" className="type-h2 mt-9">
        {t("security.secondStep")}
      </h2>
      <p className="mt-2 mb-4 max-w-prose">
        {t("security.secondStepLead")} {mustHave ? t("security.secondStepMust") : null}
      </p>
      <ul className="divide-y divide-line border-line border-y">
        <Row
          id="factor-app"
          name={t("authenticator.title")}
          lines={[authenticatorAt ? t("security.authenticatorSince", { at: authenticatorAt }) : t("security.notSetUp")]}
        >
          <LinkButton look="quiet" width="hug" href={links.authenticator} aria-describedby="factor-app">
            {authenticatorAt ? t("security.replace") : t("security.setUp")}
          </LinkButton>
          {authenticatorAt ? <Remove which="authenticator" about="factor-app" /> : null}
        </Row>
        {passkeys.map(({ id, name, addedAt, lastUsedAt }) => (
          <Row
            key={id}
            id={`factor-${id}`}
            name={`${t("passkeys.title")}: ${name}`}
            lines={[
              t("security.authenticatorSince", { at: addedAt }),
              ...(lastUsedAt ? [t("security.passkeyUsed", { at: lastUsedAt })] : []),
            ]}
          >
            <Remove which={id} about={`factor-${id}`} />
          </Row>
        ))}
        {has ? (
          <Row id="factor-codes" name={t("recoveryCodes.title")} lines={[t("security.codesLeft", { left: codesLeft })]}>
            <LinkButton look="quiet" width="hug" href={links.recoveryCodes} aria-describedby="factor-codes">
              {t("security.makeCodes")}
            </LinkButton>
          </Row>
        ) : null}
      </ul>
      {national ? (
        <ul className="mt-4 border-line border-y">
          <Row
            id="factor-national"
            name={t("national.name")}
            lines={[national.linkedAt ? t("national.linkedAt", { at: national.linkedAt }) : t("national.notLinked")]}
          >
            {national.linkedAt ? (
              <Remove which="national" about="factor-national" />
            ) : (
              <LinkButton look="quiet" width="hug" href={national.link} aria-describedby="factor-national">
                {t("national.link")}
              </LinkButton>
            )}
          </Row>
        </ul>
      ) : null}
      <p className="mt-4">
        <LinkButton look="secondary" href={links.passkeys}>
          {t("security.addPasskey")}
        </LinkButton>
      </p>
    </section>
  );
}
