import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { TextField } from "~/ui/text-field";
import type { FormFailure } from "~/web/form-action.server";
import type { GrantView } from "./person-view.server";

type GrantsHeldProps = { grants: GrantView[]; own: boolean; failure?: FormFailure };

/** The roles somebody holds now, each with the way to end it. */
export function GrantsHeld({ grants, own, failure }: GrantsHeldProps) {
  const { t } = useTranslation("staff");
  if (grants.length === 0) return <p className="text-ink2">{t("people.noGrants")}</p>;
  return (
    <ul className="border-line border-b">
      {grants.map((grant) => (
        <li key={grant.id} className="border-line border-t py-3">
          <h3 className="font-semibold">
            {grant.role} · {grant.scope}
          </h3>
          <p className="flex flex-wrap gap-x-5 text-ink2">
            {[
              [t("people.since"), grant.since],
              [t("people.until"), grant.until],
              [t("people.grantedBy"), grant.grantedBy],
            ].map(([label, value]) => (
              <span key={label}>
                {label}: <span className="tabular text-ink">{value}</span>
              </span>
            ))}
          </p>
          {own ? null : <Revoke grant={grant} failure={failure?.values.grantId === grant.id ? failure : undefined} />}
        </li>
      ))}
    </ul>
  );
}

function Revoke({ grant, failure }: { grant: GrantView; failure?: FormFailure }) {
  const { t } = useTranslation("staff");
  const reason = failure?.values.reason;
  return (
    <Confirm
      summary={t("people.revoke")}
      title={t("people.revokeLead")}
      about={`${grant.role}, ${grant.scope}`}
      open={Boolean(failure)}
    >
      <form method="post" noValidate className="space-y-4">
        <input type="hidden" name="grantId" value={grant.id} />
        <TextField
          name="reason"
          label={t("people.revokeReason")}
          hint={t("people.reasonHint")}
          value={typeof reason === "string" ? reason : ""}
          error={failure?.errors.reason}
        />
        <Button look="destroy" name="intent" value="revoke" width="hug">
          {t("people.revoke")}
        </Button>
      </form>
    </Confirm>
  );
}
