import { Form } from "@remix-run/react";
import { Eye, History } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { FormHindrances } from "./form-hindrances";
import { FormPublish } from "./form-publish";
import type { FormRefused } from "./form-refused";
import type { FormView } from "./form-view.server";

/** Which version is looked at, what hinders publishing it, and what can be done with it as a whole. */
export function FormStatus({ view, refused }: { view: FormView; refused?: FormRefused }) {
  const { t } = useTranslation("staff");
  const { draft, inForce, links, writing } = view;
  return (
    <div className="space-y-4 border-line border-b px-4 py-4 desktop:px-5">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p className="max-w-prose">{stateWords()}</p>
        <div className="flex flex-wrap gap-2 desktop:ml-auto">
          <LinkButton href={links.preview} look="secondary" width="hug" icon={<Icon of={Eye} size={16} />}>
            {t("form.preview")}
          </LinkButton>
          <LinkButton href={links.versions} look="secondary" width="hug" icon={<Icon of={History} size={16} />}>
            {t("form.versions")}
          </LinkButton>
          {!draft && inForce && view.mayEdit ? (
            <Form method="post">
              <input type="hidden" name="intent" value="begin" />
              <Button width="hug">{t("form.newVersion")}</Button>
            </Form>
          ) : null}
        </div>
      </div>
      {view.open ? null : <Note tone="quiet">{t("form.callOver")}</Note>}
      {draft ? <FormHindrances hindrances={view.hindrances} /> : null}
      {writing ? <FormPublish view={view} refused={refused} /> : null}
    </div>
  );

  function stateWords() {
    if (draft && inForce) return t("form.stateBoth", { draft: draft.number, number: inForce.number, date: inForce.on });
    if (draft) return t("form.stateDraft", { draft: draft.number });
    return inForce ? t("form.stateInForce", { number: inForce.number, date: inForce.on }) : t("form.stateNone");
  }
}
