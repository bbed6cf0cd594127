import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { staffView } from "./staff-view.server";

type View = Awaited<ReturnType<typeof staffView>>;

/** What the list of staff is narrowed to; a plain form, its address can be kept. */
export function StaffSearch({ asked, roles, states, narrowed, clearHref }: View) {
  const { t } = useTranslation("staff");
  return (
    <Form method="get" className="mb-6 grid max-w-wide items-end gap-4 tablet:grid-cols-2 wide:grid-cols-3">
      <TextField name="search" label={t("people.search")} value={asked.search} maxLength={100} autoComplete="off" />
      <SelectField
        name="role"
        label={t("people.role")}
        value={asked.role}
        emptyLabel={t("people.anyRole")}
        options={roles}
      />
      <SelectField
        name="who"
        label={t("people.who")}
        value={asked.who}
        emptyLabel={t("people.anyState")}
        options={states}
      />
      <div className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button width="hug">{t("people.filter")}</Button>
        {narrowed ? <TextLink href={clearHref}>{t("people.clear")}</TextLink> : null}
      </div>
    </Form>
  );
}
