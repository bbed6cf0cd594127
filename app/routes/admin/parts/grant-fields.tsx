import { useTranslation } from "react-i18next";
import { DateField } from "~/ui/date-field";
import { type Option, SelectField } from "~/ui/select-field";
import type { FormFailure } from "~/web/form-action.server";

type GrantFieldsProps = { roles: Option[]; scopes: Option[]; failure?: FormFailure };

/** Which role, where, and until when: of a role that is given, and of an invitation. */
export function GrantFields({ roles, scopes, failure }: GrantFieldsProps) {
  const { t } = useTranslation("staff");
  const typed = (name: string) => {
    const value = failure?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <>
      <SelectField
        name="role"
        label={t("people.role")}
        emptyLabel={t("people.chooseRole")}
        options={roles}
        value={typed("role")}
        error={failure?.errors.role}
      />
      <SelectField
        name="scope"
        label={t("people.scope")}
        emptyLabel={t("people.chooseScope")}
        options={scopes}
        value={typed("scope")}
        error={failure?.errors.scope}
      />
      <DateField
        name="endsOn"
        label={t("people.endsOn")}
        hint={t("people.endsOnHint")}
        value={{ day: typed("endsOn.day"), month: typed("endsOn.month"), year: typed("endsOn.year") }}
        error={failure?.errors.endsOn}
      />
    </>
  );
}
