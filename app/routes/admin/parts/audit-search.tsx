import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { auditView } from "./audit-view.server";

type View = Awaited<ReturnType<typeof auditView>>;

/** What the trail is searched for; a plain form, its address can be kept. */
export function AuditSearch({
  view,
}: {
  view: Pick<View, "asked" | "errors" | "actions" | "words" | "searched" | "clearHref">;
}) {
  const { asked, errors, actions, words, searched, clearHref } = view;
  return (
    <Form method="get" className="mb-6 grid max-w-wide items-end gap-4 tablet:grid-cols-2 wide:grid-cols-3">
      <TextField name="who" label={words.who} value={asked.who} maxLength={100} />
      <TextField name="about" label={words.about} hint={words.aboutHint} value={asked.about} maxLength={100} />
      <SelectField
        name="action"
        label={words.action}
        value={asked.action}
        emptyLabel={words.anyAction}
        options={actions}
      />
      <div className="col-span-full grid grid-cols-2 items-end gap-4 tablet:flex tablet:flex-wrap">
        <div className="tablet:max-w-56">
          <TextField name="from" label={words.from} hint={words.dateHint} value={asked.from} error={errors.from} />
        </div>
        <div className="tablet:max-w-56">
          <TextField name="to" label={words.to} hint={words.dateHint} value={asked.to} error={errors.to} />
        </div>
        <div className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button width="hug">{words.search}</Button>
          {searched ? <TextLink href={clearHref}>{words.clear}</TextLink> : null}
        </div>
      </div>
    </Form>
  );
}
