import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FormRefused } from "./form-refused";
import { FormSection } from "./form-section";
import type { FormView } from "./form-view.server";
import { NamesForm } from "./names-form";
import { Unfold } from "./unfold";
import { useFormDrag } from "./use-form-drag";
import { useKeptFocus } from "./use-kept-focus";

/** The sections and questions of a form. While it is written, each has its moves as buttons, by Alt and arrows, and by drag. */
export function FormBuilder({ view, refused }: { view: FormView; refused?: FormRefused }) {
  const { t } = useTranslation("staff");
  const list = useRef<HTMLDivElement>(null);
  useFormDrag(list, view.writing ? (view.draft?.revision ?? null) : null);
  const moved = useKeptFocus(view);
  const typed = refused?.ask.intent === "edit" ? refused.ask.edit : null;
  return (
    <div ref={list} className="px-4 py-4 desktop:px-5">
      <div role="status" className="sr-only">
        {moved ? t("form.movedTo", { number: moved }) : null}
      </div>
      {view.writing && view.formTitle ? (
        <div id="form-title">
          <Unfold summary={t("form.title")} open={typed?.kind === "setTitle"}>
            <NamesForm
              kind="setTitle"
              label={t("form.titleLabel")}
              revision={view.draft?.revision}
              {...view.formTitle}
              typed={typed?.kind === "setTitle" ? typed.title : undefined}
            />
          </Unfold>
        </div>
      ) : null}
      {view.writing ? <p className="mt-2 max-w-prose text-ink2">{t("form.howToMove")}</p> : null}
      <ol className="mt-3 space-y-6">
        {view.sections.map((section) => (
          <FormSection key={section.key} section={section} view={view} typed={typed} />
        ))}
      </ol>
      {view.writing ? (
        <div className="mt-6 border-line border-t pt-4">
          <Unfold summary={t("form.addSection")} open={typed?.kind === "addSection"}>
            <NamesForm
              kind="addSection"
              label={t("form.sectionName")}
              value={{ az: "", en: "", ru: "" }}
              typed={typed?.kind === "addSection" ? typed.name : undefined}
            />
          </Unfold>
        </div>
      ) : null}
    </div>
  );
}
